//! Renders one page: frame and view into a template, in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Value};

use super::abbreviations;
use super::address::is_introduction;
use super::theme::{Script, Style, nested};
use super::views::Said;
use super::views::piece::{PieceKeys, shown};
use super::{Frame, Theme};
use crate::lang::{Language, Strings};
use crate::model::PlainPage;
use crate::plan::{KeyBuilder, Output, Plan, Ready, RenderError};
use crate::schema::Vocabulary;
use crate::site::{Addresses, Site};

/// Renders pages of a site in one language.
pub struct Renderer<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// Language of the pages.
    pub lang: &'a str,
    /// The same, with what it has to say.
    pub language: &'static Language,
    /// The language that the content is written in.
    pub content: &'static str,
    /// Words of that language.
    pub strings: &'a Strings,
    /// Addresses in that language.
    pub to: Addresses,
    pub(super) theme: &'a Theme,
    site_value: Value,
    words: Value,
    abbreviations: BTreeMap<&'a str, String>,
    /// The names of the fields that nothing computes with, of all kinds, in order.
    pub(super) fact_names: BTreeSet<&'static str>,
    /// Addresses in each language of the site, the main one first.
    others: Vec<(&'a str, Addresses)>,
    /// The key of what all pages have around what they show: words of the theme, the site, abbreviations, languages.
    around: KeyBuilder,
    pub(super) pieces: PieceKeys,
}

/// A page about to be looked up: what it shows is its key, so that nothing can be on it that the key lacks.
struct Page<'a, V, View> {
    renderer: Arc<Renderer<'a>>,
    template: &'static str,
    view: View,
    of: PhantomData<fn() -> V>,
}

impl<'a, V: Serialize, View: Fn(&Arc<Renderer<'a>>) -> (Frame, V) + Send + Sync> Output
    for Page<'a, V, View>
{
    fn ready(&self) -> Ready<'_> {
        let Page { renderer, template, view, .. } = self;
        let page = view(renderer);
        let template_key = renderer.theme.template_key(template);
        let key = renderer.around.clone().key(template_key).key(shown(&page)).finish();
        Ready { key, make: Box::new(move || renderer.render(template, &page.0, &page.1)) }
    }
}

/// What templates see of the site, the same on every page.
#[derive(Serialize)]
struct SiteView<'a> {
    title: &'a str,
    /// The language that its texts are first written in.
    original: &'static str,
    slogan: Option<&'a str>,
    /// The address of the picture beside its name.
    logo: Option<String>,
    /// Scheme and host, without a path: what goes before an address to make it full.
    origin: &'a str,
    /// Where files that all languages share start.
    base: String,
    home: String,
    css: String,
    icons: String,
    /// Scripts by name, with addresses instead of paths: `site.js.agenda.src`.
    js: BTreeMap<&'a str, Script>,
    /// The Atom feed of what changed.
    news: Option<String>,
    repository: Option<&'a str>,
    email: Option<&'a str>,
    licence: Option<&'a str>,
    credits: &'a [String],
    /// The main links, at the head of every page.
    sections: Vec<Section<'a>>,
    /// The other lists, at the foot.
    lists: Vec<Section<'a>>,
    /// Plain pages that the foot names.
    menu: Vec<MenuItem<'a>>,
    /// The page of emergency numbers.
    safety: String,
    /// Addresses of pages that templates lead to, by name: `site.at.search`.
    at: BTreeMap<&'static str, String>,
    /// Which pages it has of those that a site can do without.
    has: Has,
}

/// Pages that a site can do without.
#[derive(Serialize)]
struct Has {
    coverage: bool,
    volunteering: bool,
    professionals: bool,
    /// Kinds that the site declares: then its subject is its own.
    own_kinds: bool,
}

#[derive(Serialize)]
struct MenuItem<'a> {
    title: &'a str,
    /// The language of the title; nothing for that of the page.
    lang: Option<&'static str>,
    href: String,
}

#[derive(Serialize)]
struct Section<'a> {
    title: &'a str,
    path: String,
    href: String,
}

/// A language of the site, from a page.
#[derive(Serialize)]
struct LanguageView<'a> {
    code: &'a str,
    dir: &'static str,
    /// What it calls itself.
    name: &'static str,
    /// The page in that language, else what is nearest above it.
    href: String,
    /// Whether the page exists in it.
    exists: bool,
    current: bool,
    /// Whether it is the main language of the site.
    main: bool,
}

impl<'a> Renderer<'a> {
    /// A renderer for a language.
    pub fn new(site: &'a Site<'a>, theme: &'a Theme, lang: &'a str) -> Self {
        let config = &site.directory.config;
        let to = Addresses::new(config, lang);
        let strings = theme.strings(lang);
        let view = SiteView {
            title: &config.title,
            original: config.content_language(),
            slogan: config.slogan(lang),
            logo: config.logo.as_ref().map(|(file, _)| to.shared(&format!("{}/{file}", config.pictures()))),
            origin: config.origin(),
            base: to.shared(""),
            home: to.home(),
            css: to.shared(&theme.assets.css),
            icons: to.shared(&theme.assets.icons),
            js: theme
                .assets
                .scripts
                .iter()
                .map(|(name, script)| (name.as_str(), address(script, &to)))
                .collect(),
            news: site.news().map(|path| to.to_file(&path)),
            repository: config.repository.as_deref(),
            email: config.email.as_deref(),
            licence: config.licence.as_deref(),
            credits: &config.credits,
            sections: sections(main_links(site, &to), strings, &to),
            lists: sections(lists(site, &to), strings, &to),
            menu: menu(site, lang, &to),
            safety: to.page(to.paths.safety),
            at: at(&to),
            has: Has {
                coverage: config.pages.coverage,
                volunteering: config.pages.volunteering,
                professionals: config.pages.professionals,
                own_kinds: config.kinds.are_declared(),
            },
        };
        let site_value = Value::from_serializable(&view);
        let (words, content) = (nested(strings), config.content_language());
        let abbreviations = abbreviations::known(&site.directory.words.glossary, lang, content);
        let others = config.languages.iter().map(|code| (code.as_str(), Addresses::new(config, code)));
        let others: Vec<(&str, Addresses)> = others.collect();
        let mut around = KeyBuilder::new("page").key(theme.digest).part(lang.as_bytes());
        around = around.part(site_value.to_string().as_bytes());
        for (word, meaning) in &abbreviations {
            around = around.part(word.as_bytes()).part(meaning.as_bytes());
        }
        for (code, to) in &others {
            around = around.part(code.as_bytes()).part(to.home().as_bytes());
        }
        Renderer {
            site,
            lang,
            language: config.all_languages.of(lang),
            content,
            strings,
            to,
            theme,
            site_value,
            words,
            abbreviations,
            fact_names: config.kinds.fact_names().collect(),
            others,
            around,
            pieces: PieceKeys::new(site.indices().len()),
        }
    }

    /// The tokens, contrasts and icons of the theme.
    pub fn style(&self) -> &'a Style {
        self.theme.style()
    }

    /// Words of another language.
    pub fn strings_of(&self, lang: &str) -> &'a Strings {
        self.theme.strings(lang)
    }

    /// Plans a page at `path` (below the language's home): a frame and a view, shown by a template. They are its key too.
    pub fn plan<V: Serialize + 'a>(
        self: &Arc<Self>,
        plan: &mut Plan<'a>,
        path: &str,
        origin: impl Into<String>,
        template: &'static str,
        view: impl Fn(&Arc<Renderer<'a>>) -> (Frame, V) + Send + Sync + 'a,
    ) {
        let renderer = Arc::clone(self);
        plan.add_output(self.to.output(path), origin, Page { renderer, template, view, of: PhantomData });
    }

    /// The bytes of a page.
    ///
    /// # Errors
    /// A fault of the template: an unknown field, a wrong type.
    pub fn render<V: Serialize>(
        &self,
        template: &str,
        frame: &Frame,
        view: &V,
    ) -> Result<Vec<u8>, RenderError> {
        let mut context = Context::new();
        context.insert("lang", self.lang);
        context.insert("dir", self.language.direction.word());
        context.insert_value("site", self.site_value.clone());
        context.insert_value("s", self.words.clone());
        context.insert("languages", &self.languages(frame));
        context.insert("page", frame);
        context.insert("v", view);
        let mut bytes = Vec::with_capacity(8 * 1024);
        self.theme
            .tera
            .render_to(template, &context, &mut bytes)
            .map_err(|error| self.theme.fault(&error))?;
        Ok(self.explain(bytes))
    }

    /// The languages that a page leads to; none where there is only one.
    fn languages(&self, frame: &Frame) -> Vec<LanguageView<'a>> {
        let config = &self.site.directory.config;
        let view = |(at, (code, to)): (usize, &(&'a str, Addresses))| {
            let exists = frame.languages.as_ref().is_none_or(|all| all.iter().any(|lang| lang == code));
            LanguageView {
                code,
                dir: config.all_languages.of(code).direction.word(),
                name: &config.all_languages.of(code).name,
                href: to.page(if exists { &frame.path } else { &frame.parent }),
                exists,
                current: *code == self.lang,
                main: at == 0,
            }
        };
        let several = config.languages.len() > 1;
        self.others.iter().enumerate().filter(|_| several).map(view).collect()
    }

    /// The page with its abbreviations explained, as far as the glossary speaks its language.
    fn explain(&self, bytes: Vec<u8>) -> Vec<u8> {
        let page = std::str::from_utf8(&bytes).ok().filter(|_| !self.abbreviations.is_empty());
        let explained = page.and_then(|page| abbreviations::explain(page, &self.abbreviations));
        explained.map_or(bytes, String::into_bytes)
    }
}

/// A script with addresses instead of paths.
fn address(script: &Script, to: &Addresses) -> Script {
    let imports = script.imports.iter().map(|path| to.shared(path)).collect();
    Script { src: to.shared(&script.src), imports }
}

/// A link: key of the title, path below the language's home.
type Lead = (&'static str, String);

fn main_links(site: &Site<'_>, to: &Addresses) -> Vec<Lead> {
    let paths = to.paths;
    let professionals = site.directory.config.pages.professionals;
    let links = [
        Some(("frame.near_you", paths.zones.to_owned())),
        Some(("frame.themes", folder(site, Vocabulary::Themes))),
        Some(("frame.agenda", paths.agenda.to_owned())),
        professionals.then(|| ("frame.professionals", paths.professionals.to_owned())),
    ];
    links.into_iter().flatten().collect()
}

/// The path of the page of all words of a vocabulary.
fn folder(site: &Site<'_>, vocabulary: Vocabulary) -> String {
    format!("{}/", site.folder_of(vocabulary))
}

/// Links of the foot.
fn lists(site: &Site<'_>, to: &Addresses) -> Vec<Lead> {
    let (config, paths) = (&site.directory.config, to.paths);
    let mut links = vec![
        ("frame.search", paths.search.to_owned()),
        ("list.title", paths.my_list.to_owned()),
        ("frame.a_to_z", paths.alphabet.to_owned()),
    ];
    let audiences = site.has_pages(Vocabulary::Audiences);
    links.extend(audiences.then(|| ("frame.audiences", folder(site, Vocabulary::Audiences))));
    let own = config.kinds.own_vocabularies();
    links.extend(own.map(|own| (own.title, folder(site, Vocabulary::Own(own)))));
    let kinds = config.kinds.all().filter(|kind| kind.shape().is_listed());
    links.extend(kinds.map(|kind| (kind.list_key(), to.kind(kind))));
    let after = [
        config.pages.volunteering.then(|| ("frame.volunteering", paths.volunteers.to_owned())),
        Some(("frame.follow", paths.follow.to_owned())),
        Some(("frame.glossary", paths.glossary.to_owned())),
        Some(("frame.safety", paths.safety.to_owned())),
        config.pages.coverage.then(|| ("coverage.short", format!("{}/", paths.coverage))),
        Some(("frame.plan", paths.site_map.to_owned())),
        Some(("erase.title", paths.erase.to_owned())),
    ];
    links.extend(after.into_iter().flatten());
    links
}

fn sections<'a>(all: Vec<Lead>, strings: &'a Strings, to: &Addresses) -> Vec<Section<'a>> {
    let section = |(key, path): Lead| Section { title: strings.get(key), href: to.page(&path), path };
    all.into_iter().map(section).collect()
}

/// Addresses that templates lead to.
fn at(to: &Addresses) -> BTreeMap<&'static str, String> {
    let paths = to.paths;
    let pages = [
        ("agenda", to.page(paths.agenda)),
        ("alphabet", to.page(paths.alphabet)),
        ("coverage", to.page(&format!("{}/", paths.coverage))),
        ("erase", to.page(paths.erase)),
        ("my_list", to.page(paths.my_list)),
        ("plan", to.page(paths.site_map)),
        ("professionals", to.page(paths.professionals)),
        ("search", to.page(paths.search)),
        ("volunteers", to.page(paths.volunteers)),
        ("who", to.page(&format!("{}{}", paths.professionals, paths.who))),
        ("zones", to.page(paths.zones)),
    ];
    pages.into()
}

fn menu<'a>(site: &'a Site<'a>, lang: &str, to: &Addresses) -> Vec<MenuItem<'a>> {
    // Generated pages are linked anyway.
    let pages = site.directory.pages.iter().filter(|page| page.menu && !is_introduction(page, to.paths));
    let item = |page: &'a PlainPage| {
        let title = Said::of_page(page, lang, site.directory.config.content_language());
        MenuItem { title: title.text, lang: title.lang, href: to.plain(page) }
    };
    pages.map(item).collect()
}
