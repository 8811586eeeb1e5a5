//! The five documents that the directory began from: every fact of theirs is on the page that should show it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use repere::plan::{Key, Sink, SinkError};
use repere::text::fold;
use repere::world::DiskWorld;

/// Entry, and what its document says of it: words and figures in the order of the document.
static FACTS: &[(&str, &[&str])] = &[
    // Parents en exil
    (
        "associations/parents-en-exil",
        &[
            "Parents en exil",
            "2016",
            "Tabane",
            "Apalem-Seconde Peau",
            "familles migrantes",
            "isolées",
            "arrivées depuis peu",
            "lien rassurant entre le bébé et sa famille",
            "culture d’origine",
            "Apaiser l’exil",
            "la langue, le soutien de leur communauté",
            "un réseau qui répond à ses besoins",
            "permanence d’accueil une fois par semaine",
            "visites à domicile",
            "pour trouver d’autres services",
            "sorties culturelles, nature",
            "groupe Mamans-Bébés",
            "experts d’expériences",
            "forme les professionnels de la petite enfance",
            "dénonce les discriminations",
            "respect des droits",
            "Liège, ville hospitalière",
            "4 travailleurs, tous à temps partiel",
            "vingtaine de familles",
            "exil traumatique",
            "Lors de l’accouchement de mon troisième enfant",
            "je « cherche le courage » pour continuer à avancer",
            "2 fois de suite, après plusieurs visites, 2 médecins ont refusé",
            "Maintenant, je me sens beaucoup mieux.",
            "Aïda",
            "2020",
            "Être parents, être une famille en sécurité",
            "Véronique Willemart",
            "Rue Saint Léonard",
            "510",
            "4000",
            "Liège",
            "0471 86 04 41",
            "parentsenexil@gmail.com",
            "Campagne d’Avent 2020",
            "Radio",
            "Vitamine C",
            "Ralph Schmeder",
            "Action Vivre Ensemble",
            "Le paradoxe du digital",
            "Analyses",
            "Fracture numérique",
            "Rolling douche se mouille pour les sans-abri !",
            "chaque mois",
            "Entraide et Fraternité",
        ],
    ),
    (
        "permanences/permanence-parents-en-exil",
        &["une fois par semaine", "0471 86 04 41", "Véronique Willemart"],
    ),
    ("services/visites-a-domicile-parents-en-exil", &["domicile", "grande proximité"]),
    ("services/accompagnement-vers-les-aides-parents-en-exil", &["démarches administratives", "réseau"]),
    ("groupes/mamans-bebes-parents-en-exil", &["Mamans-Bébés", "0471 86 04 41"]),
    ("groupes/activites-collectives-parents-en-exil", &["culturelles", "nature"]),
    (
        "services/formations-parents-en-exil",
        &["professionnels de la petite enfance", "interpellation politique", "discriminations"],
    ),
    ("associations/tabane", &["santé mentale", "ethnopsychiatrie", "2016"]),
    ("associations/apalem-seconde-peau", &["très grande précarité", "2016"]),
    (
        "associations/entraide-et-fraternite",
        &["chaque mois", "projets", "évènements", "analyses", "Facebook", "Twitter", "YouTube", "Flickr"],
    ),
    ("associations/action-vivre-ensemble", &["Avent", "générosité"]),
    ("associations/rolling-douche", &["Rolling douche", "sans abri", "asbl"]),
    // Accompagnement solidaire de familles
    (
        "programmes/accompagnement-solidaire-de-familles",
        &[
            "Accompagnement solidaire de familles",
            "moins de 6 ans",
            "moins de 3 ans",
            "gratuit",
            "régulier",
            "dans la famille",
            "isolés",
            "précarité",
            "rôle de parent",
            "réseau de proximité",
            "compétences",
            "confiance en eux",
            "simple et chaleureu",
            "choisis avec attention, formés et encadrés",
            "futurs parents",
            "début de la grossesse",
            "binôme",
            "hommes et femmes, jeunes ou plus âgés, avec ou sans enfants, au travail ou non",
            "cadre précis",
            "travail psychologique et social",
            "première rencontre",
            "chaque semaine",
            "un an",
            "coéquipier ou coéquipière",
            "démarches administratives",
            "d’égal à égal",
            "quartier",
            "Le petit vélo jaune à Bruxelles",
            "Tout un village dans le Brabant wallon",
            "La tribu des familles à Tournai",
            "Chemin’on à Charleroi",
            "ONE",
            "maternité",
            "services sociaux",
            "Quelques heures par semaine",
            "Qui sont les coéquipiers et coéquipières ?",
            "Comment les structures d’Accompagnement solidaire de familles mettent-elles en place et encadrent-elles ces accompagnements ?",
            "Quels sont les bienfaits de l’accompagnement pour les familles, mais aussi pour les bénévoles ?",
            "Comment procéder quand on est parent et que l’on souhaite bénéficier de cet accompagnement ?",
            "Et après l’accompagnement ?",
            "Maëlle Bizet",
            "Colombe Courtier",
            "Laetitia Prince",
            "Coordinatrice de terrain",
        ],
    ),
    ("associations/le-petit-velo-jaune", &["Bruxelles", "asbl", "Maëlle Bizet", "Colombe Courtier"]),
    ("associations/tout-un-village", &["Brabant wallon", "asbl", "Laetitia Prince"]),
    ("associations/la-tribu-des-familles", &["Tournai", "asbl"]),
    ("associations/chemin-on", &["Charleroi", "asbl"]),
    ("services/accompagnement-solidaire-le-petit-velo-jaune", &["moins de 3 ans", "gratuit", "grossesse"]),
    ("services/accompagnement-solidaire-tout-un-village", &["moins de 6 ans", "gratuit", "grossesse"]),
    ("services/accompagnement-solidaire-la-tribu-des-familles", &["moins de 6 ans", "gratuit", "grossesse"]),
    ("services/accompagnement-solidaire-chemin-on", &["moins de 6 ans", "gratuit", "grossesse"]),
    // Fiche 37
    (
        "fiches/espace-temps-parentalite",
        &[
            "Proposer des moments d’échanges et/ou de solutions aux problèmes de parentalité",
            "37",
            "démunis",
            "seul pour élever ses enfants",
            "parent très jeune",
            "précarité",
            "isolement social",
            "manque de temps à cause du travail",
            "l’école ou les services sociaux",
            "plannings familiaux, associations féminines, mutuelles",
            "insertion sociale",
            "équilibre psychologique",
            "autonomie",
            "échange, de rencontre et d’entraide",
            "espace-temps parentalité",
            "égalité des chances",
            "le plus tôt possible",
            "liens de confiance",
            "travail long",
            "en dehors de toute institution",
            "solidarité",
            "citoyenneté",
            "0 à 12 ans",
            "Plans de cohésion sociale",
            "Commune ou ville, et CPAS",
            "écoles, services d’aide à la jeunesse, centres PMS, psychologues, asbl",
            "un local, du matériel",
            "psychomotricien",
            "Faire connaître l’action",
            "se donnent des conseils",
            "questions à des professionnels",
            "approche collective",
            "prendre du recul",
            "enfants du quartier",
            "lien d’appartenance",
            "repères",
            "projets d’avenir",
            "certaines demandes des citoyens",
            "Bassenge",
            "Charleroi",
            "Andenne",
        ],
    ),
    (
        "groupes/parent-aise-bassenge",
        &[
            "PARENT’AISE",
            "Bassenge",
            "une fois par mois",
            "goûter",
            "foyers monoparentaux",
            "difficulté sociale ou économique",
            "souffrance d’une séparation",
            "petite enfance",
            "un professionnel",
        ],
    ),
    ("lieux/maison-de-la-cohesion-sociale-bassenge", &["Maison de la cohésion sociale", "PARENT’AISE"]),
    ("groupes/ateliers-parents-enfants-charleroi", &["Charleroi", "remettre en forme", "lien", "mouvement"]),
    (
        "permanences/permanence-psychosociale-charleroi",
        &["psychosociales", "tous les 15 jours", "Réservé aux parents", "suivi individuel"],
    ),
    (
        "groupes/sorties-familiales-charleroi",
        &["groupes sont restreints", "mobilisation important et incessant", "lien de confiance", "intimité"],
    ),
    ("lieux/espace-citoyen-charleroi", &["Espace citoyen", "Charleroi"]),
    (
        "groupes/bebe-rencontre-andenne",
        &["Bébé-rencontre", "0 à 3 ans", "avec un adulte", "partager", "entraider", "entrée en maternelle"],
    ),
    // Relais Familles Mono
    (
        "programmes/relais-familles-mono",
        &[
            "12 %",
            "8 sur 10",
            "une femme",
            "implique de devoir faire face, seul∙e, à une multitude de problématiques",
            "pauvreté et d’isolement",
            "2022",
            "Plan de relance de la Wallonie",
            "autonomie",
            "collective et communautaire",
            "complète le travail social individuel",
            "toute la Région wallonne",
            "Fédération des services sociaux",
            "mutualités et associations",
            "Aide aux Personnes Déplacées",
            "TPR",
            "travailleur point-relais",
            "souffler, échanger",
            "informations fiables",
            "Rompre l’isolement",
            "s’entraider",
        ],
    ),
    ("associations/federation-des-services-sociaux", &["Relais Familles Mono"]),
    (
        "associations/aide-aux-personnes-deplacees",
        &["appel à projets", "mères exilées à Liège", "2022", "travailleur social", "Facebook", "ressources"],
    ),
    (
        "groupes/relais-familles-mono-aide-aux-personnes-deplacees",
        &[
            "Sacha Keutgens",
            "0460 97 34 20",
            "s.keutgens@apdasbl.be",
            "Une fois par mois",
            "café",
            "atelier peinture",
            "sortie avec les enfants",
            "mamans",
            "isolement",
            "Liège",
        ],
    ),
    // Maison des Parents (Arras)
    (
        "services/maison-des-parents-arras",
        &[
            "Maison des Parents",
            "espace de rencontre pour le droit de visite",
            "écoute, de médiatisation et de protection",
            "droits de l’enfant, du père, de la mère et de la famille",
            "contenant et convivial",
            "Soutenir les parents dans l’exercice de leur rôle",
            "restaurer le lien entre l’enfant et son ou ses parents",
            "dans l’intérêt de l’enfant",
            "familles fragilisées",
            "mixité sociale et culturelle",
            "vivre ensemble",
            "médiation, individuelle ou collective",
            "quartier Saint-Michel à Arras",
            "quartiers voisins",
            "80",
            "154",
            "chaque année",
            "Conseil départemental du Pas-de-Calais",
            "L’équipe réunit plusieurs métiers",
        ],
    ),
    (
        "services/visites-mediatisees-maison-des-parents-arras",
        &[
            "protection de la justice",
            "190",
            "2021",
            "150",
            "40",
            "services de justice",
            "présence d’un tiers",
        ],
    ),
    (
        "groupes/groupes-d-echanges-maison-des-parents-arras",
        &[
            "groupes d’échanges",
            "journées à thème",
            "soutien scolaire",
            "sorties culturelles",
            "rôle central",
            "proposent des idées",
        ],
    ),
];

/// Takes the pages of the entries above, and makes no other.
struct FactPages(Mutex<BTreeMap<String, String>>);

impl Sink for FactPages {
    fn has(&self, path: &str, _key: Key) -> bool {
        !FACTS.iter().any(|(entry, _)| path.strip_suffix("/index.html") == Some(entry))
    }

    fn known(&self, _start: &str) -> Vec<(String, Key)> {
        Vec::new()
    }

    fn keep(&self, _path: &str, _key: Key) {}

    fn put(&self, path: &str, _key: Key, bytes: Vec<u8>) -> Result<(), SinkError> {
        let page = plain(&seen(&String::from_utf8(bytes).unwrap()));
        self.0.lock().unwrap().insert(path.replace("/index.html", ""), page);
        Ok(())
    }
}

/// What a reader sees of a page.
fn seen(page: &str) -> String {
    let (_, main) = page.split_once("<main").expect("a page has a main part");
    let (main, _) = main.split_once("</main>").expect("it ends");
    let mut text: String =
        main.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect();
    for (entity, meant) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
    {
        text = text.replace(entity, meant);
    }
    text
}

/// Case, accents and kinds of blank aside.
fn plain(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn content() -> DiskWorld {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    DiskWorld::new(&root, jiff::civil::date(2026, 11, 24))
}

#[test]
fn every_fact_of_the_founding_documents_is_on_its_page() {
    let pages = FactPages(Mutex::default());
    let report = repere::build(&content(), &pages, repere::Options::default()).unwrap();
    assert!(report.complete(), "content does not build");
    let pages = pages.0.into_inner().unwrap();
    let mut lost = Vec::new();
    for (entry, facts) in FACTS {
        let page = pages.get(*entry).map_or("", String::as_str);
        let missing = facts.iter().filter(|fact| !page.contains(&plain(fact)));
        lost.extend(missing.map(|fact| format!("{entry}: {fact}")));
    }
    assert!(lost.is_empty(), "missing:\n{}", lost.join("\n"));
}

/// The founding documents give rhythms, never days or hours; whoever adds one to these entries must name its source.
#[test]
fn the_founding_documents_gave_no_day_and_no_hour() {
    let directory = repere::model::read_content(&content()).unwrap().directory;
    for (entry, _) in FACTS {
        let (_, slug) = entry.split_once('/').unwrap();
        let offer = directory.find(slug).unwrap_or_else(|| panic!("no entry {slug}")).offer();
        assert!(offer.is_none_or(|offer| offer.schedules.is_empty()), "{slug} has a schedule");
    }
}

/// The facts of further resources came with an address each; it is cited, so that a reader can go and see.
#[test]
fn every_further_resource_is_cited() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/resources.jsonl");
    let Ok(list) = std::fs::read_to_string(&list) else {
        eprintln!("skipped: {} is not here", list.display());
        return;
    };
    let folders = ["associations", "programmes", "services", "permanences", "groupes", "lieux"];
    let files = folders.iter().flat_map(|folder| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(folder);
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
    });
    let written = files.collect::<Vec<_>>().join("\n");
    for line in list.lines() {
        let resource: serde_json::Value = serde_json::from_str(line).unwrap();
        // An address with letters outside ASCII is cited in its encoded form.
        let address = resource["source_url"].as_str().unwrap().replace('é', "%C3%A9");
        assert!(written.contains(&address), "{} is not cited: {address}", resource["name"]);
    }
}
