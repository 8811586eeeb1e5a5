//! `docs/reference/site.md`: what `site.yaml` may say, written from the table of its fields. `UPDATE=1` writes it again.

use std::fmt::Write as _;
use std::path::Path;

use repere::schema::{FieldSpec, Group, SITE, Type};

/// What stands above the list: what a site can be without any of it, and an example of a directory of another subject.
static OPENING: &str = "\
# Les réglages : `site.yaml`

Ce document est écrit d’après la table des champs (`src/schema/table/settings.rs`) et comparé avec elle par un test :
`UPDATE=1 cargo test --test it reference` l’écrit de nouveau.

`repere init DOSSIER` écrit un `site.yaml` complet, avec un commentaire par ligne, et les fichiers autour. Les zones :
[zones.md](../zones.md).

`site.yaml` est à la racine du dossier de contenu. Un champ inconnu, un mot qui n’est pas prévu, une valeur illisible : `repere check`
dit la ligne, la colonne et ce qu’il faut écrire. Tout champ qui n’est pas *obligatoire* peut manquer.

## L’exemple le plus court

```yaml
titre: Mon répertoire
url: https://repertoire.example
zones_racines: [mon-pays]
calendrier: {origine: 2026-09-01}
```

## Un répertoire d’un autre sujet

Les genres de fiche, les champs et les vocabulaires de Repère conviennent à un répertoire pour les parents. Un autre sujet a les
siens, sans programmer : `tests/domains/sport/` est un tel répertoire, fictif, que les tests construisent.

```yaml
genres:
  clubs: {forme: organisation, libelle: {fr: [club, clubs]}, chapeau: {fr: Tous les clubs du département.}}
  cours: {forme: offre, libelle: {fr: [cours, cours]}, icone: ballon}
  terrains: {forme: lieu, libelle: {fr: [terrain, terrains]}}
champs:
  niveau:
    sur: [cours]
    type: choix
    libelle: {fr: Niveau}
    valeurs: {debutant: {fr: Débutant}, confirme: {fr: Confirmé}}
    filtre: oui
    montre: carte
  licence: {sur: [cours], type: oui_non, libelle: {fr: Licence obligatoire}, filtre: oui}
  cotisation_annuelle: {sur: [clubs], type: montant, libelle: {fr: Cotisation annuelle}, montre: essentiel}
taxonomies: [themes, publics, disciplines]
lecteurs: [public, benevoles]
conditions: {age: personne}
pays: [fr]
pages: {couverture: non, benevolat: non, professionnels: non}
```

**`genres`.** Le nom de chacun est le dossier de ses fiches et le début de leurs adresses. Sa *forme* dit ce que Repère sait en faire,
et quels champs il a : `organisation` (siège, zones couvertes), `programme` (ce que plusieurs offres ont en commun), `offre` (qui
l’organise, où, quand, pour qui, à quel prix : ses dates sont dans les agendas), `lieu` (une adresse), `article` (à lire). Sans
`genres`, ce sont les sept de Repère ; avec `genres`, il n’y en a pas d’autres. Une fiche dans le dossier d’un genre qui n’existe
pas est une erreur (E0417) : renommer un genre, c’est renommer aussi son dossier.

**`champs`.** Le nom de chacun est celui que les fiches écrivent. Son *type* :

| type | ce qu’on écrit | ce que montrent les pages |
|---|---|---|
| `texte` | une ligne, 300 caractères au plus ; se traduit | la ligne |
| `prose` | des paragraphes (Markdown) ; se traduit | les paragraphes |
| `choix` | un mot de `valeurs` | son libellé |
| `choix_multiple` | une liste de mots de `valeurs` | leurs libellés |
| `oui_non` | `oui` ou `non` | oui ou non |
| `nombre` | un nombre, avec une virgule s’il le faut | le nombre |
| `montant` | un montant en chiffres, avec sa monnaie : `25 €`, `180 € par an` | le montant |
| `date` | année-mois-jour : `2026-09-04` | la date en toutes lettres |
| `telephone` | le numéro, comme on le compose dans le pays de la fiche | le numéro, à toucher |
| `courriel` | une adresse électronique | l’adresse, à toucher |
| `adresse_web` | une adresse qui commence par `https://` | l’adresse, à toucher |
| `fiche` | le nom de fichier d’une autre fiche, sans `.md` | son nom, qui y mène |

`montre` dit où : `page` (« En quelques mots », si rien n’est dit), `essentiel` (avec ce qu’il faut savoir), `carte` (là, et sur les
cartes des listes et de la recherche), `non` (nulle part : seulement trouvé). `filtre: oui`, d’un choix ou d’un oui_non, resserre la
recherche. Tous sont trouvés par la recherche, dits par `repere show`, et vérifiés comme les champs de Repère. Un champ, un genre ou
un mot que l’on retire alors que des fiches l’ont encore : chacune de ces fiches est nommée, avec le nom le plus proche.

**`taxonomies`.** Un vocabulaire de plus est un fichier `vocabulaire/<nom>.yaml`, dont `libelle` est le titre, et un champ du même nom
dans les fiches. Chacun de ses mots a une page, un agenda, et resserre la recherche. `themes` en est toujours ; sans `publics`, les
publics n’ont pas de pages.

```yaml
# vocabulaire/disciplines.yaml
libelle: {fr: Disciplines}
chapeau: {fr: Ce que l’on pratique dans le département.}
termes:
  - {id: judo, libelle: {fr: Judo}}
  - {id: basket, libelle: {fr: Basket-ball}}
```

Les libellés sont dits dans la langue principale du site, la première de `langues`, et dans les autres si l’on veut. Un thème peut
changer les autres mots des pages (`themes/<nom>/i18n/fr.toml`).

## Tous les champs
";

fn table(group: &Group, title: &str, text: &mut String, later: &mut Vec<(String, &'static Group)>) {
    write!(text, "\n### {title}\n\n| champ | valeur | |\n|---|---|---|\n").unwrap();
    for spec in group.fields() {
        let name = spec.id.name();
        let required = if spec.required { "*obligatoire* " } else { "" };
        let help = spec.help.replace('\'', "’");
        let usual = spec.usual.map(|word| format!(" Si rien n’est dit : `{word}`.")).unwrap_or_default();
        writeln!(text, "| `{name}` | {required}{} | {help}{usual} |", value(spec.ty, spec)).unwrap();
        if let Some(inner) = inner(spec.ty) {
            later.push((format!("`{name}`"), inner));
        }
    }
}

fn inner(ty: Type) -> Option<&'static Group> {
    match ty {
        Type::Group(group) | Type::EntryOr(group) => Some(group),
        Type::List(inner) | Type::Map(inner) | Type::ByLanguage(inner) => self::inner(*inner),
        _ => None,
    }
}

/// What a type wants, in French.
fn value(ty: Type, spec: &FieldSpec) -> String {
    match ty {
        Type::Line(most) => format!("un texte de {most} caractères au plus"),
        Type::YesNo => "`oui` ou `non`".to_owned(),
        Type::Integer => "un nombre entier".to_owned(),
        Type::Date => "une date, `2026-09-04`".to_owned(),
        Type::Url | Type::BaseUrl => "une adresse `https://…`".to_owned(),
        Type::Email => "une adresse électronique".to_owned(),
        Type::Slug => "un nom d’adresse : minuscules sans accents, tirets".to_owned(),
        Type::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Type::Language => {
            let codes = repere::lang::Languages::shipped().codes().map(|code| format!("`{code}`"));
            format!("{}, ou une langue de `langues/`", codes.collect::<Vec<_>>().join(", "))
        }
        Type::Colour => "une couleur, `\"#0b5f59\"`".to_owned(),
        Type::Media => "un fichier de `medias/`".to_owned(),
        Type::List(inner) => format!("une liste : {}", value(*inner, spec)),
        Type::Group(_) => "des champs, ci-dessous".to_owned(),
        Type::ByLanguage(inner) => format!("par langue (`fr: …`) : {}", value(*inner, spec)),
        Type::Map(inner) => format!("des noms, chacun avec : {}", value(*inner, spec)),
        other => panic!("`{}` has a type that this document does not explain: {other:?}", spec.id.name()),
    }
}

fn document() -> String {
    let mut text = OPENING.to_owned();
    let mut later = Vec::new();
    table(&SITE, "`site.yaml`", &mut text, &mut later);
    let mut at = 0;
    while let Some((title, group)) = later.get(at).cloned() {
        table(group, &title, &mut text, &mut later);
        at += 1;
    }
    text
}

#[test]
fn the_document_of_the_settings_says_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/site.md");
    let wanted = document();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &wanted).unwrap();
    }
    let told = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(told == wanted, "docs/reference/site.md is not what the table says: UPDATE=1 writes it again");
}

/// Every block of YAML in it is read without a problem, but for what it leaves out.
#[test]
fn its_example_is_what_the_settings_take() {
    let text = document();
    let mut blocks = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let (shortest, subject) = (blocks.next().unwrap(), blocks.next().unwrap());
    let vocabulary = blocks.next().unwrap();
    let world = repere::world::MemoryWorld::new("2026-09-14".parse().unwrap())
        .with("site.yaml", format!("{shortest}{subject}"))
        .with("vocabulaire/disciplines.yaml", vocabulary)
        .with("zones/z.yaml", "zones:\n  - {id: mon-pays, nom: Mon pays, type: pays, code: FR}\n");
    let content = repere::model::read_content(&world).unwrap();
    assert_eq!(content.problems, []);
    assert!(content.directory.config.kinds.from_folder("terrains").is_some());
}
