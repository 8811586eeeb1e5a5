//! A content folder in memory, and every kind of change that an editor could make to it. Everything in it is fictional.
//!
//! Each field stands on one line, and each slug and zone begins with letters that no other text has: so a change is a
//! change of a line, and a slug is renamed wherever it is named by replacing it in all texts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use repere::world::MemoryWorld;

/// Numbers that look random and are the same every time.
pub struct Dice(u64);

impl Dice {
    /// Dice that fall as the seed says.
    pub fn new(seed: u64) -> Self {
        // Seeds that differ by one bit would otherwise begin alike.
        Dice(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides.max(1)
    }

    /// Whether something happens that does so in `percent` of a hundred cases.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    /// One of several.
    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.roll(all.len())]
    }
}

/// Files by path below the content folder.
#[derive(Clone)]
pub struct Content(BTreeMap<String, String>);

/// Folders of entries, and the letter that stands for them in [`FIELDS`].
static FOLDERS: [(&str, char); 7] = [
    ("associations", 'a'),
    ("programmes", 'p'),
    ("services", 'o'),
    ("permanences", 'o'),
    ("groupes", 'o'),
    ("lieux", 'l'),
    ("fiches", 'f'),
];

impl Content {
    /// The content before any change.
    pub fn new() -> Self {
        Content(FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    /// The folder on a day.
    pub fn world(&self, today: Date) -> MemoryWorld {
        self.0.iter().fold(MemoryWorld::new(today), |world, (path, text)| world.with(path, text.as_bytes()))
    }

    /// Makes one change; says which.
    pub fn change(&mut self, dice: &mut Dice) -> String {
        match dice.roll(20) {
            0..=6 => self.change_field(dice),
            7..=9 => self.rename(dice),
            10 => self.move_to_another_kind(dice),
            11 => self.swap(dice),
            12..=13 => self.change_zone(dice),
            14..=15 => self.change_settings(dice),
            16..=17 => self.change_translation(dice),
            18 => self.change_place_of_a_seat(dice),
            _ => self.remove_or_copy(dice),
        }
    }

    /// Paths of entries, without translations.
    fn entries(&self) -> Vec<String> {
        let is_entry = |path: &&String| {
            path.split_once('/').is_some_and(|(folder, name)| {
                FOLDERS.iter().any(|(known, _)| *known == folder) && name.matches('.').count() == 1
            })
        };
        self.0.keys().filter(is_entry).cloned().collect()
    }

    fn entries_in(&self, folders: &[&str]) -> Vec<String> {
        let there = |path: &String| folders.iter().any(|folder| path.starts_with(&format!("{folder}/")));
        self.entries().into_iter().filter(there).collect()
    }

    /// Sets a field of a file to a text, or takes it out.
    fn set(&mut self, path: &str, field: &str, value: Option<&str>) {
        let Some(text) = self.0.get(path) else { return };
        let start = format!("{field}:");
        let mut lines: Vec<&str> = text.lines().filter(|line| !line.starts_with(&start)).collect();
        let line = value.map(|value| format!("{field}: {value}"));
        if let Some(line) = &line {
            lines.insert(usize::from(path.ends_with(".md")), line);
        }
        self.0.insert(path.to_owned(), lines.join("\n") + "\n");
    }

    fn change_field(&mut self, dice: &mut Dice) -> String {
        let path = dice.pick(&self.entries()).clone();
        self.change_field_of(&path, dice)
    }

    fn change_field_of(&mut self, path: &str, dice: &mut Dice) -> String {
        let folder = path.split('/').next().unwrap_or_default();
        let letter = FOLDERS.iter().find(|(known, _)| *known == folder).map_or('*', |(_, letter)| *letter);
        let of_kind = |row: &&(&str, &str, &[&str])| row.0.contains(['*', letter]);
        let rows: Vec<_> = FIELDS.iter().filter(of_kind).collect();
        let (_, field, values) = dice.pick(&rows);
        let value =
            if dice.happens(20) { None } else { Some(self.filled(values[dice.roll(values.len())], dice)) };
        self.set(path, field, value.as_deref());
        format!("{path}: {field}: {value:?}")
    }

    /// A text with its `<blanks>` filled in.
    fn filled(&self, template: &str, dice: &mut Dice) -> String {
        let mut parts = template.split('<');
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (blank, rest) = part.split_once('>').unwrap_or((part, ""));
            text.push_str(&self.blank(blank, dice));
            text.push_str(rest);
        }
        text
    }

    fn blank(&self, blank: &str, dice: &mut Dice) -> String {
        let folders: &[&str] = match blank {
            "n" => return dice.roll(1000).to_string(),
            "digit" => return dice.roll(10).to_string(),
            "day" => return format!("2026-{:02}-{:02}", 9 + dice.roll(3), 1 + dice.roll(28)),
            "monday" => return format!("2026-{}", dice.pick(&["09-21", "09-28", "10-05", "11-16"])),
            "zone" => return dice.pick(&self.zones()).clone(),
            "association" => &["associations"],
            "programme" => &["programmes"],
            "place" => &["lieux"],
            "offer" => &["services", "permanences", "groupes"],
            _ => &["associations", "programmes", "services", "groupes", "lieux", "fiches"],
        };
        let found = self.entries_in(folders);
        found.get(dice.roll(found.len())).map_or("absente", |path| slug(path)).to_owned()
    }

    /// Gives an entry another slug, mostly also where others name it; sometimes it keeps the old one as a former name, or
    /// changes in other ways at once.
    fn rename(&mut self, dice: &mut Dice) -> String {
        let path = dice.pick(&self.entries()).clone();
        let old = slug(&path).to_owned();
        let new = renumbered(&old, dice);
        let to = path.replace(&old, &new);
        if self.0.contains_key(&to) || old == new {
            return format!("{to} is there already");
        }
        let everywhere = dice.happens(85);
        self.move_file(&path, &to, dice.happens(80));
        if everywhere {
            self.replace(&old, &new);
        }
        let mut said = format!("{path} is now {to}, everywhere: {everywhere}");
        if dice.happens(30) {
            self.set(&to, "anciens_noms", Some(&format!("[{old}]")));
            said += ", with its former name";
        }
        if dice.happens(30) {
            said += &format!(", and {}", self.change_field_of(&to, dice));
        }
        said
    }

    fn move_to_another_kind(&mut self, dice: &mut Dice) -> String {
        let offers = ["services", "permanences", "groupes"];
        let path = match self.entries_in(&offers).as_slice() {
            [] => return "no offer".to_owned(),
            all => dice.pick(all).clone(),
        };
        let folder = dice.pick(&offers);
        let to = format!("{folder}/{}.md", slug(&path));
        if !self.0.contains_key(&to) {
            self.move_file(&path, &to, dice.happens(80));
        }
        format!("{path} moves to {folder}")
    }

    /// Two entries exchange their slugs, and who names them is not told.
    fn swap(&mut self, dice: &mut Dice) -> String {
        let entries = self.entries();
        let (one, two) = (dice.pick(&entries).clone(), dice.pick(&entries).clone());
        let with_slug = |path: &str, of: &str| path.replace(slug(path), slug(of));
        let texts = (self.0.remove(&one), self.0.remove(&two));
        self.0.extend(texts.0.map(|text| (with_slug(&one, &two), text)));
        self.0.extend(texts.1.map(|text| (with_slug(&two, &one), text)));
        format!("{one} and {two} exchange names")
    }

    fn move_file(&mut self, from: &str, to: &str, with_translation: bool) {
        let translation = |path: &str| path.replace(".md", ".nl.md");
        let moves = [(from.to_owned(), to.to_owned()), (translation(from), translation(to))];
        for (from, to) in moves.into_iter().take(1 + usize::from(with_translation)) {
            if let Some(text) = self.0.remove(&from) {
                self.0.insert(to, text);
            }
        }
    }

    fn replace(&mut self, old: &str, new: &str) {
        self.0.values_mut().for_each(|text| *text = text.replace(old, new));
    }

    /// Ids of zones, the country first.
    fn zones(&self) -> Vec<String> {
        let lines = self.0["zones/pays.yaml"].lines();
        let id = |line: &str| Some(line.split_once("id: ")?.1.split(',').next()?.to_owned());
        lines.filter_map(id).collect()
    }

    fn change_zone(&mut self, dice: &mut Dice) -> String {
        let zones = self.zones();
        let zone = dice.pick(&zones).clone();
        if dice.happens(30) {
            let new = renumbered(&zone, dice);
            self.replace(&zone, &new);
            return format!("zone {zone} is now {new}");
        }
        let (field, value) = match dice.roll(4) {
            0 => ("nom", format!("Endroit {}", dice.roll(100))),
            1 => ("calendrier", (*dice.pick(&["ecoles", "autres"])).to_owned()),
            2 => ("dans", dice.pick(&zones[..2]).clone()),
            _ => ("lat", format!("50.{}", dice.roll(10))),
        };
        let changed = |line: &str| match line.split_once(&format!("{field}: ")) {
            Some((before, after)) if line.contains(&format!("id: {zone},")) => {
                let rest = after.find([',', '}']).map_or("", |at| &after[at..]);
                format!("{before}{field}: {value}{rest}\n")
            }
            _ => format!("{line}\n"),
        };
        let text = self.0["zones/pays.yaml"].lines().map(changed).collect();
        self.0.insert("zones/pays.yaml".to_owned(), text);
        format!("zone {zone}: {field}: {value}")
    }

    /// A place that is some association's seat moves: its offers may follow other holidays.
    fn change_place_of_a_seat(&mut self, dice: &mut Dice) -> String {
        let places = self.entries_in(&["lieux"]);
        let associations = self.entries_in(&["associations"]);
        if places.is_empty() || associations.is_empty() {
            return "no seat".to_owned();
        }
        let (place, association) = (dice.pick(&places).clone(), dice.pick(&associations).clone());
        let zone = dice.pick(&self.zones()[2..]).clone();
        self.set(&association, "siege", Some(slug(&place)));
        self.set(&place, "commune", Some(&zone));
        format!("{association} has its seat at {place}, in {zone}")
    }

    fn change_settings(&mut self, dice: &mut Dice) -> String {
        let (path, field, values) = dice.pick(SETTINGS);
        let value = self.filled(values[dice.roll(values.len())], dice);
        if field.is_empty() {
            self.0.insert((*path).to_owned(), value.clone());
        } else {
            self.set(path, field, Some(&value));
        }
        format!("{path}: {field}: {value:?}")
    }

    fn change_translation(&mut self, dice: &mut Dice) -> String {
        let mut originals = self.entries();
        originals.extend(["pages/a-propos.md", "pages/securite.md"].map(str::to_owned));
        let path = dice.pick(&originals).replace(".md", ".nl.md");
        let n = dice.roll(100);
        let title = if path.starts_with("pages/") { "titre" } else { "nom" };
        let text = match dice.roll(4) {
            0 => {
                self.0.remove(&path);
                return format!("{path} goes");
            }
            1 => format!("---\nresume: Verzonnen {n}.\n---\nTekst {n}.\n"),
            _ => format!("---\n{title}: Naam {n}\nresume: Verzonnen {n}.\n---\nTekst {n}.\n"),
        };
        self.0.insert(path.clone(), text);
        format!("{path} says {n}")
    }

    fn remove_or_copy(&mut self, dice: &mut Dice) -> String {
        let entries = self.entries();
        let path = dice.pick(&entries).clone();
        if entries.len() > 8 && dice.happens(50) {
            self.0.remove(&path);
            return format!("{path} goes");
        }
        let to = path.replace(slug(&path), &renumbered(slug(&path), dice));
        let text = self.0[&path].clone();
        self.0.entry(to.clone()).or_insert(text);
        format!("{to} is a copy of {path}")
    }
}

/// The slug in the path of an entry.
fn slug(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default()
}

/// The same letters with another number.
fn renumbered(slug: &str, dice: &mut Dice) -> String {
    format!("{}{}", slug.trim_end_matches(|c: char| c.is_ascii_digit()), 1 + dice.roll(9))
}

/// Kinds (`*` for all), field, and what it may say.
static FIELDS: &[(&str, &str, &[&str])] = &[
    ("*", "nom", &["Nom <n>", "École <n>"]),
    ("*", "resume", &["Résumé inventé <n>."]),
    ("*", "autres_noms", &["[Autre <n>]"]),
    ("*", "anciens_noms", &["[jadis<digit>]", "[jadis<digit>, naguere<digit>]"]),
    ("*", "statut", &["complet", "suspendu", "termine", "actif"]),
    ("*", "themes", &["[rencontre]", "[soutien]", "[refuge, soutien]", "[]"]),
    ("*", "publics", &["[bebes]", "[parents]", "[bebes, parents]"]),
    ("*", "langues", &["[fr]", "[fr, ar]"]),
    ("*", "sensible", &["oui", "non"]),
    ("*", "verifie_le", &["2026-09-0<digit>", "2025-09-1<digit>"]),
    ("*", "modifie_le", &["2026-08-1<digit>"]),
    ("*", "alerte", &["{texte: Attention <n>, du: <day>, au: <day>}", "{texte: Avis <n>, au: <day>}"]),
    ("*", "voir_aussi", &["[<any>]", "[<any>, <any>]"]),
    ("*", "objectifs", &["[But <n>]"]),
    ("*", "a_completer", &["[L’heure <n>]"]),
    ("*", "images", &["[{fichier: a.jpg, alt: Image <n>}]", "[{fichier: b.png, alt: Autre}]"]),
    (
        "*",
        "contacts",
        &[
            "[{nom: Accueil, telephone: 081 22 22 2<digit>, affichage: oui}]",
            "[{nom: Bureau, courriel: bureau<n>@fee.example, affichage: oui, pour: [professionnels]}]",
            "[{nom: Équipe, courriel: aide<n>@fee.example, affichage: oui, pour: [benevoles]}]",
        ],
    ),
    ("o", "organise_par", &["[<association>]", "[<association>, <association>]", "[{nom: Voisins <n>}]"]),
    ("o", "programme", &["<programme>"]),
    ("o", "service", &["<offer>"]),
    ("o", "lieux", &["[<place>]", "[<place>, {nom: Salle <n>, commune: <zone>}]", "[]"]),
    ("o", "calendrier", &["ecoles", "autres"]),
    ("o", "inscription", &["Écrire au bureau <n>"]),
    (
        "o",
        "horaires",
        &[
            "[{quand: tous les lundis, heures: 9h-12h, sauf: [vacances scolaires]}]",
            "[{quand: tous les mardis, heures: 1<digit>h-20h, du: <day>, sauf: [vacances scolaires, jours fériés]}]",
            "[{quand: un jeudi sur deux, du: 2026-09-03, heures: 9h-1<digit>h, note: Note <n>}]",
            "[{quand: tous les lundis, heures: 9h-12h, deplace: [{de: <monday>, vers: <day>, lieu: <place>}]}]",
            "[{quand: tous les lundis, heures: 9h-12h, annule: [<monday>], ajoute: [{le: <day>, lieu: <place>}]}]",
            "[{quand: tous les lundis, heures: 9h-12h, seances: [{le: <monday>, theme: Sujet <n>, invite: Fée <n>}]}]",
            "[{quand: tous les mercredis, heures: matin}, {quand: tous les vendredis, heures: 14h-16h, lieu: <place>}]",
            "[{quand: sur rendez-vous}]",
        ],
    ),
    ("op", "zones_couvertes", &["[<zone>]", "[<zone>, <zone>]", "[]"]),
    ("op", "mode_accueil", &["[sur_place]", "[a_distance]", "[a_domicile, a_distance]"]),
    (
        "op",
        "conditions",
        &["{enfant: {moins_de: <digit>}}", "{residence: zone_couverte}", "{texte: Condition <n>}"],
    ),
    ("op", "conditions_par_zone", &["[{zones: [<zone>], conditions: {texte: Ici <n>}}]"]),
    ("op", "prochaine_etape", &["Appeler <n>"]),
    ("op", "frais", &["{type: gratuit}", "{type: payant, precisions: <n> euros}"]),
    ("op", "frequence", &["une fois par semaine", "<n> fois par an"]),
    ("op", "benevolat", &["{engagement: Un jour par mois <n>}"]),
    ("p", "initiateur", &["<association>"]),
    ("p", "finance_par", &["[<association>]"]),
    ("p", "faq", &["[{question: Pourquoi <n> ?, reponse: Parce que., structure: <association>}]"]),
    ("a", "siege", &["<place>", "{nom: Siège <n>, commune: <zone>}"]),
    ("a", "zones_couvertes", &["[<zone>]", "[<zone>, <zone>]"]),
    ("a", "partenaires", &["[<association>]"]),
    ("a", "membre_de", &["[<association>]", "[{nom: Réseau <n>}]"]),
    ("a", "dons", &["{via: <association>, note: Merci <n>}"]),
    ("a", "infolettre", &["{frequence: chaque mois, de: <association>}"]),
    ("l", "commune", &["<zone>"]),
    ("l", "adresse", &["{rue: Rue inventée, numero: <n>}"]),
    ("l", "coordonnees", &["{lat: 50.<digit>, lon: 5.<digit>}"]),
    ("l", "confidentiel", &["oui", "non"]),
    ("l", "transports", &["Bus <n>"]),
    ("f", "exemples", &["[<offer>]", "[<offer>, <association>]"]),
    ("f", "numero", &["<digit>"]),
];

/// File, field (none: the whole file), and what it may say.
static SETTINGS: &[(&str, &str, &[&str])] = &[
    ("site.yaml", "titre", &["Vallée <n>"]),
    ("site.yaml", "fiches_par_langue", &["toutes", "traduites"]),
    ("site.yaml", "verification_mois", &["6", "12", "24"]),
    ("site.yaml", "flux", &["{zone_theme: oui}", "{zone_theme: non}", "{nouveautes: non}"]),
    (
        "site.yaml",
        "calendrier",
        &["{origine: 2026-09-01, defaut: ecoles}", "{origine: 2026-08-01, defaut: autres}"],
    ),
    (
        "calendriers/ecoles.yaml",
        "conges",
        &[
            "[{nom: Automne, du: 2026-10-19, au: 2026-10-3<digit>}]",
            "[{nom: Automne, du: 2026-10-1<digit>, au: 2026-10-30}]",
        ],
    ),
    (
        "calendriers/autres.yaml",
        "couvre",
        &["{du: 2026-08-24, au: 2027-07-02}", "{du: 2026-08-24, au: 2028-07-07}"],
    ),
    (
        "vocabulaire/themes.yaml",
        "",
        &[
            "termes:\n  - {id: rencontre, libelle: {fr: Rencontres <n>}}\n  - {id: soutien, libelle: {fr: Soutien, nl: Steun <n>}}\n  - {id: refuge, libelle: {fr: Refuge}, sensible: oui}\n",
            "termes:\n  - {id: soutien, libelle: {fr: Soutien}}\n  - {id: refuge, libelle: {fr: Refuge}}\n  - {id: rencontre, libelle: {fr: Rencontres}}\n",
        ],
    ),
    (
        "vocabulaire/urgences.yaml",
        "",
        &[
            "numeros:\n  - {pays: <zone>, numero: \"10<digit>\", nom: Secours <n> (fiction), source: {titre: Fiction}}\n",
        ],
    ),
    (
        "vocabulaire/glossaire.yaml",
        "",
        &["termes:\n  - {id: fee, sigle: FEE, nom: fête des eaux <n>, texte: Une fête inventée.}\n"],
    ),
    (
        "vocabulaire/synonymes.yaml",
        "",
        &[
            "synonymes:\n  - {mot: bambin, vers: [bébé]}\n",
            "synonymes:\n  - {mot: marmot<digit>, vers: [enfant]}\n",
        ],
    ),
    ("pages/a-propos.md", "titre", &["À propos", "Qui sommes-nous <n>"]),
    ("pages/a-propos.md", "menu", &["oui", "non"]),
    ("pages/a-propos.md", "resume", &["Une page inventée <n>."]),
    ("pages/securite.md", "", &["---\ntitre: Sécurité <n>\n---\nUn texte inventé de la FEE.\n"]),
    ("pages/agendas.md", "", &["---\ntitre: Suivre <n>\n---\nUn texte inventé.\n"]),
    ("medias/a.jpg", "", &["bytes <n>"]),
];

static FILES: &[(&str, &str)] = &[
    (
        "site.yaml",
        "titre: Vallée inventée\nurl: https://fee.example/annuaire\nlangues: [fr, nl]\nzones_racines: [zpays]\n\
         depot: https://depot.example/fee\ncourriel: annuaire@fee.example\ncalendrier: {origine: 2026-09-01, defaut: ecoles}\n",
    ),
    (
        "zones/pays.yaml",
        "zones:\n  - {id: zpays, nom: Pays, type: pays, code: BE}\n  \
         - {id: zhaut, nom: Haut, type: province, dans: zpays}\n  \
         - {id: zvallon, nom: Vallon, type: commune, dans: zhaut, lat: 50.1, lon: 5.1, calendrier: ecoles}\n  \
         - {id: zcolline, nom: Colline, type: commune, dans: zhaut, lat: 50.2, lon: 5.2, calendrier: autres}\n  \
         - {id: zloin, nom: Lointain, type: commune, dans: zpays, lat: 50.9, lon: 5.9, calendrier: autres}\n",
    ),
    (
        "vocabulaire/themes.yaml",
        "termes:\n  - {id: rencontre, libelle: {fr: Rencontres}}\n  - {id: soutien, libelle: {fr: Soutien}}\n  - {id: refuge, libelle: {fr: Refuge}, sensible: oui}\n",
    ),
    (
        "vocabulaire/publics.yaml",
        "termes:\n  - {id: bebes, libelle: {fr: Bébés}}\n  - {id: parents, libelle: {fr: Parents, nl: Ouders}}\n",
    ),
    (
        "vocabulaire/langues.yaml",
        "termes:\n  - {id: fr, libelle: {fr: Français}}\n  - {id: ar, libelle: {fr: Arabe}}\n",
    ),
    (
        "calendriers/ecoles.yaml",
        "nom: Écoles\npays: be\nsource: [{titre: Fiction}]\ncouvre: {du: 2026-08-24, au: 2027-07-02}\nconges: [{nom: Automne, du: 2026-10-19, au: 2026-11-01}]\n",
    ),
    (
        "calendriers/autres.yaml",
        "nom: Autres écoles\npays: be\nsource: [{titre: Fiction}]\ncouvre: {du: 2026-08-24, au: 2027-07-02}\nconges: [{nom: Vendanges, du: 2026-09-21, au: 2026-10-02}]\n",
    ),
    (
        "pages/a-propos.md",
        "---\ntitre: À propos\nresume: Une fiction.\nordre: 1\nmenu: oui\n---\nTout est inventé, aussi la FEE.\n",
    ),
    ("medias/a.jpg", "bytes"),
    ("medias/b.png", "other bytes"),
    (
        "associations/qruisseaux.md",
        "---\nnom: Les Ruisseaux\nresume: Une association inventée.\nthemes: [rencontre]\nsiege: qmoulin\nzones_couvertes: [zvallon]\n\
         contacts: [{nom: Accueil, telephone: 081 22 22 22, affichage: oui}]\nsource: [{titre: Fiction, date: 2026-01-01}]\n---\nElle coule.\n",
    ),
    (
        "associations/qsommets.md",
        "---\nnom: Les Sommets\nresume: Une association inventée.\nthemes: [soutien]\nsiege: qgrange\nzones_couvertes: [zhaut]\n\
         partenaires: [qruisseaux]\nsource: [{titre: Fiction, date: 2026-01-01}]\n---\n",
    ),
    (
        "programmes/qtandem.md",
        "---\nnom: Tandem\nresume: Un programme inventé.\nthemes: [soutien]\npublics: [parents]\nzones_couvertes: [zvallon, zcolline]\n\
         initiateur: qsommets\nconditions: {enfant: {moins_de: 6}}\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "services/qaccueil.md",
        "---\nnom: Accueil du vallon\nresume: Un service inventé.\nthemes: [soutien]\norganise_par: [qruisseaux]\nprogramme: qtandem\n\
         frais: {type: gratuit}\nsource: [{titre: Fiction}]\n---\nUn texte.\n",
    ),
    (
        "permanences/qlundis.md",
        "---\nnom: Lundis du vallon\nresume: Une permanence inventée.\nthemes: [soutien]\norganise_par: [qruisseaux]\nlieux: [qmoulin]\n\
         horaires: [{quand: tous les lundis, heures: 9h-12h, sauf: [vacances scolaires, jours fériés]}]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "groupes/qparole.md",
        "---\nnom: Parole en marche\nresume: Un groupe inventé.\nthemes: [rencontre, soutien]\npublics: [parents]\norganise_par: [qsommets]\n\
         horaires: [{quand: tous les jeudis, heures: 18h-20h, sauf: [vacances scolaires]}]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "groupes/qbebes.md",
        "---\nnom: Bébés de la colline\nresume: Un groupe inventé.\nthemes: [rencontre]\npublics: [bebes, parents]\nlangues: [fr, ar]\norganise_par: [qsommets]\n\
         lieux: [{nom: Salle, commune: zcolline}]\nhoraires: [{quand: tous les mercredis, heures: 14h-16h30}]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "groupes/qbebes.nl.md",
        "---\nnom: Baby’s van de heuvel\nresume: Een verzonnen groep.\n---\nVerzonnen.\n",
    ),
    (
        "lieux/qmoulin.md",
        "---\nnom: Le Moulin\nresume: Un moulin inventé.\ncommune: zvallon\nadresse: {rue: Rue de l’Eau, numero: 1}\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "lieux/qgrange.md",
        "---\nnom: La Grange\nresume: Une grange inventée.\ncommune: zcolline\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "fiches/qguide.md",
        "---\nnom: Accueillir\nresume: Une fiche inventée.\nthemes: [soutien]\nnumero: 1\nexemples: [qbebes]\nsource: [{titre: Fiction}]\n---\n",
    ),
];
