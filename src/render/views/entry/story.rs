//! The story: text, steps, questions, goals, figures, testimonials, projects, reading.

use serde::Serialize;

use crate::model::{Entry, Figure, Image, Programme, Question, Reading, Sheet, Testimonial};
use crate::render::Renderer;
use crate::render::theme::CONTENT_LANG;
use crate::render::views::{LinkView, Said};
use crate::source::markdown;

/// The story of an entry. Texts of several paragraphs are safe HTML.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StoryView<'a> {
    /// The text below the fields, as safe HTML.
    pub body: &'a str,
    /// The language of that text; nothing for that of the page.
    pub body_lang: Option<&'static str>,
    /// Parts of a sheet: title, safe HTML.
    pub sections: Vec<(&'a str, String)>,
    /// How it goes: title, safe HTML.
    pub steps: Vec<(&'a str, Option<String>)>,
    /// Frequent questions.
    pub faq: Vec<QuestionView<'a>>,
    /// Goals.
    pub goals: &'a [String],
    /// Their language.
    pub goals_lang: Option<&'static str>,
    /// Figures.
    pub figures: Vec<FigureView<'a>>,
    /// Quotations.
    pub testimonials: Vec<TestimonialView<'a>>,
    /// Projects.
    pub projects: Vec<ProjectView<'a>>,
    /// Documents: title, address, kind.
    pub documents: Vec<(&'a str, Option<&'a str>, Option<&'a str>)>,
    /// Related reading.
    pub reading: Vec<ReadingView<'a>>,
    /// Pictures.
    pub images: Vec<ImageView<'a>>,
    /// Web addresses.
    pub links: Vec<LinkView<'a>>,
}

/// A frequent question.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView<'a> {
    /// The question.
    pub question: &'a str,
    /// The answer, as safe HTML; nothing when it is not published.
    pub answer: Option<String>,
    /// Who answers.
    pub person: Option<&'a str>,
    /// In which role.
    pub role: Option<&'a str>,
    /// Of which organisation.
    pub organisation: Option<LinkView<'a>>,
    /// A film.
    pub video: Option<&'a str>,
}

/// A published figure.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView<'a> {
    /// "Environ 20" or "190".
    pub amount: String,
    /// The language of the amount, where it has words of its own: "3 sur 5".
    pub amount_lang: Option<&'static str>,
    /// What is counted.
    pub what: &'a str,
    /// When.
    pub period: Option<&'a str>,
    /// Where.
    pub zone: Option<LinkView<'a>>,
    /// Who published it.
    pub source: Option<&'a str>,
    /// Parts of it: number, what.
    pub parts: &'a [(String, String)],
}

/// Words of somebody.
#[derive(Debug, Clone, Serialize)]
pub struct TestimonialView<'a> {
    /// The words, as safe HTML.
    pub text: String,
    /// First name.
    pub first_name: Option<&'a str>,
    /// Where they appeared.
    pub source: Option<&'a str>,
}

/// A project.
#[derive(Debug, Clone, Serialize)]
pub struct ProjectView<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its year.
    pub year: Option<u32>,
    /// What it is, as safe HTML.
    pub description: Option<String>,
}

/// Something to read or listen to.
#[derive(Debug, Clone, Serialize)]
pub struct ReadingView<'a> {
    /// Title.
    pub title: &'a str,
    /// Address.
    pub url: Option<&'a str>,
    /// Article, radio…
    pub kind: Option<&'a str>,
    /// Its subject.
    pub theme: Option<&'a str>,
    /// "9 décembre 2020".
    pub date: Option<String>,
    /// The same for machines.
    pub iso: Option<String>,
    /// What it is about, as safe HTML.
    pub text: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, Serialize)]
pub struct ImageView<'a> {
    /// Its address.
    pub src: String,
    /// What it shows.
    pub alt: &'a str,
    /// Its author.
    pub credit: Option<&'a str>,
}

impl<'a> Renderer<'a> {
    pub(super) fn story(&self, entry: &'a Entry) -> StoryView<'a> {
        let programme = entry.programme();
        let projects = entry.organisation().map(|o| o.projects.as_slice()).unwrap_or_default();
        let to = entry.translation(self.lang);
        let body = Said::new(to.map(|to| to.body.as_str()).filter(|body| !body.is_empty()), &entry.body);
        let goals = to.map(|to| to.goals.as_slice()).filter(|goals| !goals.is_empty());
        StoryView {
            body: body.text,
            body_lang: body.lang,
            goals_lang: if goals.is_some() { None } else { Some(CONTENT_LANG) },
            sections: entry.sheet().map(|sheet| self.sections(sheet)).unwrap_or_default(),
            steps: programme.map(|programme| self.steps(programme)).unwrap_or_default(),
            faq: programme
                .map(|programme| programme.faq.iter().map(|q| self.question(q)).collect())
                .unwrap_or_default(),
            goals: goals.unwrap_or(&entry.goals),
            figures: entry.figures.iter().map(|figure| self.figure(figure)).collect(),
            testimonials: entry.testimonials.iter().map(|words| self.testimonial(words)).collect(),
            projects: projects
                .iter()
                .map(|project| ProjectView {
                    name: &project.name,
                    year: project.year,
                    description: project.description.as_deref().map(|text| self.prose(text)),
                })
                .collect(),
            documents: entry
                .documents
                .iter()
                .map(|document| (document.title.as_str(), document.url.as_deref(), document.kind.as_deref()))
                .collect(),
            reading: entry.reading.iter().map(|reading| self.reading(reading)).collect(),
            images: entry.images.iter().map(|image| self.image(image)).collect(),
            links: self.links(entry),
        }
    }

    /// The safe HTML of a field that may have paragraphs.
    fn prose(&self, text: &str) -> String {
        markdown::prose(text, self.site.directory.config.base_path())
    }

    fn sections(&self, sheet: &'a Sheet) -> Vec<(&'a str, String)> {
        sheet.sections.iter().map(|(title, text)| (title.as_str(), self.prose(text))).collect()
    }

    fn steps(&self, programme: &'a Programme) -> Vec<(&'a str, Option<String>)> {
        let steps = programme.steps.iter();
        steps.map(|step| (step.title.as_str(), step.text.as_deref().map(|text| self.prose(text)))).collect()
    }

    fn question(&self, question: &'a Question) -> QuestionView<'a> {
        QuestionView {
            question: &question.question,
            answer: question.answer.as_deref().map(|text| self.prose(text)),
            person: question.person.as_deref(),
            role: question.role.as_deref(),
            organisation: question.organisation.as_ref().map(|reference| self.organisation_link(reference)),
            video: question.video.as_deref(),
        }
    }

    fn figure(&self, figure: &'a Figure) -> FigureView<'a> {
        let amount = if figure.approximate {
            self.strings.with("story.about", &[("amount", &figure.amount)])
        } else {
            figure.amount.clone()
        };
        let words = !figure.approximate && figure.amount.contains(char::is_alphabetic);
        FigureView {
            amount,
            amount_lang: words.then_some(CONTENT_LANG),
            what: &figure.what,
            period: figure.period.as_deref(),
            zone: figure.zone.map(|zone| self.zone_link(zone)),
            source: figure.source.as_deref(),
            parts: &figure.parts,
        }
    }

    fn testimonial(&self, words: &'a Testimonial) -> TestimonialView<'a> {
        TestimonialView {
            text: self.prose(&words.text),
            first_name: words.first_name.as_deref(),
            source: words.source.as_deref(),
        }
    }

    fn reading(&self, reading: &'a Reading) -> ReadingView<'a> {
        ReadingView {
            title: &reading.title,
            url: reading.url.as_deref(),
            kind: reading.kind.as_deref(),
            theme: reading.theme.as_deref(),
            date: reading.date.map(|date| self.partial_date(date)),
            iso: reading.date.map(crate::schema::PartialDate::iso),
            text: reading.text.as_deref().map(|text| self.prose(text)),
        }
    }

    fn image(&self, image: &'a Image) -> ImageView<'a> {
        ImageView {
            src: self.to.shared(&format!("medias/{}", image.file)),
            alt: &image.alt,
            credit: image.credit.as_deref(),
        }
    }

    /// Pages of an entry elsewhere on the web.
    pub fn links(&self, entry: &'a Entry) -> Vec<LinkView<'a>> {
        let view = |link: &'a crate::model::Link| {
            let label = link.label.as_deref();
            let lang = label.map(|_| CONTENT_LANG);
            LinkView {
                lang,
                ..LinkView::to(label.unwrap_or_else(|| self.strings.get(link.kind.key())), link.url.clone())
            }
        };
        entry.links.iter().map(view).collect()
    }
}
