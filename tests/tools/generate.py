#!/usr/bin/env python3
"""Writes a content folder of fictional entries that `repere build` accepts.

    tests/tools/generate.py --size 10000 --out DIR [--seed 1] [--langues fr,nl]

Nothing in it exists: names and texts are drawn from word lists, hosts end in `.example`, telephone numbers are those
that the French regulator keeps for fiction (01 99 00 …), and each entry says so as its source. Zones, vocabularies and
calendars are the repository's own. All kinds, all forms of schedule, ages, prices, languages, conditions, coverage and
ways in occur, and some entries are translated.

The same seed and size give the same bytes. Entry i does not depend on the size: 1 000 entries are the first of 10 000.
Words grow with size as in real text: names of people, streets and projects follow Zipf's law without an end.
"""

import argparse
import datetime
import math
import random
import re
import shutil
import unicodedata
from pathlib import Path

from fiction_words import GENERAL, LISTS, PACKS, PRENOMS, TRANSLATIONS, VOIES

CONTENT = Path(__file__).resolve().parents[2] / "content"
FICTION = "Fiche fictive, écrite par un programme pour des essais : rien de ceci n’existe"
LISTS = {name: values.split("|") for name, values in LISTS.items()}
PACKS = {theme: [part.split("|") for part in pack] for theme, pack in PACKS.items()}
TRANSLATIONS = {lang: [part.split("|") for part in pack] for lang, pack in TRANSLATIONS.items()}
THEMES = list(PACKS)
# Some themes have many more entries than others.
THEME_WEIGHTS = [14, 12, 11, 4, 5, 5, 7, 5, 7, 9, 10, 8, 7, 6, 3, 3, 1, 2, 1, 1, 1, 5, 2, 2]
AUDIENCES = ["futurs-parents", "femmes-enceintes", "jeunes-parents", "parents", "bebes", "jeunes-enfants", "enfants",
             "adolescents", "familles", "familles-monoparentales", "meres", "familles-exilees", "parents-isoles",
             "familles-precarisees", "parents-separes", "couples", "parents-endeuilles", "grands-parents", "tout-public"]
LANGUAGES = ["nl", "de", "en", "ar", "tr", "es", "it", "pt", "ro", "pl", "sq", "uk", "ru", "fa", "ps", "ti", "so", "ln", "lsfb"]
LANGUAGE_WEIGHTS = [20, 6, 25, 22, 8, 8, 6, 4, 4, 3, 2, 3, 3, 2, 1, 1, 1, 1, 1]
REFERRERS = ["one", "maternite", "hopital", "cpas", "pms", "planning-familial", "saj", "justice", "services-sociaux",
             "creche", "ecole", "medecin", "association"]
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
DAY_WEIGHTS = [5, 6, 7, 6, 5, 4, 1]
HOURS = ["9h-12h", "9h30-11h30", "13h30-16h", "14h-17h", "10h-12h", "16h-18h", "18h30-20h30", "9h-12h et 13h-16h",
         "de 14 à 17h", "entre 9h30 et 12h", "à partir de 9h", "19h-21h", "8h30-12h30", "15h45-17h15"]
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
# Towns that have more of everything; any other commune counts one.
TOWNS = {"liege": 30, "charleroi": 30, "bruxelles": 25, "namur": 18, "mons": 14, "la-louviere": 12, "tournai": 11,
         "schaerbeek": 14, "anderlecht": 12, "molenbeek-saint-jean": 11, "ixelles": 10, "seraing": 10, "verviers": 10,
         "mouscron": 9, "uccle": 8, "herstal": 6, "wavre": 6, "nivelles": 6, "ottignies-louvain-la-neuve": 7, "huy": 6,
         "arlon": 6, "ath": 5, "gembloux": 5, "dinant": 4, "bastogne": 4, "marche-en-famenne": 4, "eupen": 4, "arras": 4}
FICTION_PHONES = ["1 99 00", "2 61 91", "3 53 01", "4 65 71", "5 36 49"]
# Kinds in each hundred entries: where each begins.
KINDS = [(0, "associations"), (14, "lieux"), (21, "programmes"), (23, "fiches"), (25, "services"), (60, "permanences"), (76, "groupes")]
BLOCK = 100
SYLLABLES = [a + b for a in ["b", "br", "c", "ch", "cl", "d", "f", "fl", "g", "gr", "j", "l", "m", "n", "p", "pr", "r", "s", "t", "tr", "v"]
             for b in ["a", "é", "i", "o", "ou", "an", "in", "on", "eu", "ai"]]
ENDINGS = ["", "", "t", "r", "s", "lle", "tte", "nne", "x", "rd", "lin", "sart", "mont", "court", "bois", "ville"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, required=True, help="how many entries")
    parser.add_argument("--out", type=Path, required=True, help="the content folder to write; must not exist or be empty")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--langues", default="fr", help="languages of the site, comma-separated")
    options = parser.parse_args()
    if options.out.exists() and any(options.out.iterdir()):
        parser.error(f"{options.out} is not empty")
    settings(options)
    zones = Zones(CONTENT / "zones")
    for folder in {folder for _, folder in KINDS}:
        (options.out / folder).mkdir(parents=True, exist_ok=True)
    world = World(options.seed, zones)
    for index in range(options.size):
        write(options.out, world, index, options.size)


def settings(options):
    """What is not an entry comes from the repository."""
    for folder in ["zones", "vocabulaire", "calendriers", "pages"]:
        shutil.copytree(CONTENT / folder, options.out / folder)
    text = (CONTENT / "site.yaml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^titre: .*$", "titre: Répertoire fictif", text)
    text = re.sub(r"(?m)^langues: .*$", f"langues: [{options.langues.replace(',', ', ')}]", text)
    (options.out / "site.yaml").write_text(text, encoding="utf-8")


class Zones:
    """Communes outside Flanders, with their codes and what contains them."""

    def __init__(self, folder):
        self.parent, self.name, self.codes, communes = {}, {}, {}, []
        for file in sorted(folder.glob("*.yaml")):
            for line in file.read_text(encoding="utf-8").splitlines():
                found = re.search(r"\{id: ([^,}]+), nom: ([^,}]+), type: (\w+)(?:, dans: ([^,}]+))?", line)
                if not found:
                    continue
                slug, name, kind, parent = found.groups()
                self.parent[slug], self.name[slug] = parent, name.strip('"')
                codes = re.search(r"codes_postaux: \[([^\]]*)\]", line)
                self.codes[slug] = re.split(r", *", codes.group(1)) if codes and codes.group(1) else []
                if kind == "commune":
                    communes.append(slug)
        self.communes = [slug for slug in communes if "flandre" not in self.chain(slug)]
        self.weights = list(accumulate(TOWNS.get(slug, 1) for slug in self.communes))
        self.near = {}
        for slug in self.communes:
            self.near.setdefault(self.parent[slug], []).append(slug)

    def chain(self, slug):
        while slug:
            yield slug
            slug = self.parent[slug]

    def draw(self, rng):
        return rng.choices(self.communes, cum_weights=self.weights)[0]


def accumulate(numbers):
    total = 0
    for number in numbers:
        total += number
        yield total


class World:
    """What entries know of each other: the commune of a block, and the slugs of its associations and programmes."""

    def __init__(self, seed, zones):
        self.seed, self.zones, self.names = seed, zones, {}

    def rng(self, *what):
        return random.Random(f"{self.seed}/{'/'.join(map(str, what))}")

    def commune(self, index):
        """Entries of one block are near each other: half in its commune, the others around."""
        block = index // BLOCK
        rng = self.rng("commune", index)
        home = self.zones.draw(self.rng("block", block))
        if rng.random() < 0.35:
            return self.zones.draw(rng)
        return home if rng.random() < 0.5 else rng.choice(self.zones.near[self.zones.parent[home]])

    def identity(self, index):
        """Kind, theme, name and slug of an entry: also what those who refer to it need."""
        if index not in self.names:
            if len(self.names) > 5 * BLOCK:
                self.names.clear()
            self.names[index] = Identity(self, index)
        return self.names[index]


class Identity:
    def __init__(self, world, index):
        place = index % BLOCK
        self.folder = [folder for start, folder in KINDS if start <= place][-1]
        rng = world.rng("name", index)
        self.commune = world.commune(index)
        self.theme = rng.choices(THEMES, THEME_WEIGHTS)[0]
        if place in (21, 22):
            self.theme = rng.choice(["entraide-domicile", "monoparentalite", "soutien-parentalite", "grossesse-naissance"])
        town = world.zones.name[self.commune]
        self.name = NAMES[self.folder](rng, self.theme, town)
        self.slug = f"{slug(self.name)[:64].strip('-')}-{index}"


def association(rng, theme, town):
    image = rng.choice(LISTS["image"])
    forms = [
        lambda: f"{image} {rng.choice(LISTS['asbl'])}",
        lambda: f"{image} de {town}",
        lambda: f"{rng.choice(LISTS['asbl']).capitalize()} {rare(rng).capitalize()}",
        lambda: f"CPAS de {town}",
        lambda: f"Ville de {town}",
        lambda: f"Bibliothèque {rare(rng).capitalize()} de {town}",
        lambda: f"Les Amis de {rng.choice(PRENOMS)} {rare(rng).capitalize()}",
        lambda: f"{image} et {rng.choice(LISTS['doudou'])}s",
        lambda: f"Maison des parents {rng.choice(LISTS['quartier'])}",
        lambda: f"Planning familial {rare(rng).capitalize()}",
    ]
    return rng.choices(forms, [5, 5, 6, 1, 1, 2, 2, 3, 3, 1])[0]()


def place_name(rng, theme, town):
    room = rng.choice(["Salle", "Maison", "Espace", "Centre", "École", "Foyer", "Hall", "Local", "Bibliothèque", "Maison médicale"])
    return f"{room} {rng.choice(PRENOMS)} {rare(rng).capitalize()}"


def offer_name(rng, theme, town):
    base = rng.choice(PACKS[theme][0])
    forms = [
        lambda: f"{base} « {rng.choice(LISTS['image'])} »",
        lambda: f"{base} de {town}",
        lambda: f"{base} {rare(rng).capitalize()}",
        lambda: f"{base} : {rng.choice(LISTS['sujet'])}",
        lambda: f"{base} {rng.choice(LISTS['quartier'])}",
        lambda: f"{base} du {rng.choice(LISTS['doudou'])}",
    ]
    return rng.choices(forms, [5, 5, 4, 2, 2, 2])[0]()


def desk_name(rng, theme, town):
    return offer_name(rng, theme, town) if rng.random() < 0.6 else f"Permanence {rng.choice(LISTS['quartier'])} : {rng.choice(PACKS[theme][0]).lower()}"


def programme_name(rng, theme, town):
    return f"{rng.choice(PACKS[theme][0])}, programme {rare(rng).capitalize()}"


def sheet_name(rng, theme, town):
    return f"Fiche pratique : {rng.choice(LISTS['verbe'])} avec {rng.choice(LISTS['qui'])} ({rng.choice(LISTS['sujet'])})"


NAMES = {"associations": association, "lieux": place_name, "programmes": programme_name, "fiches": sheet_name,
         "services": offer_name, "permanences": desk_name, "groupes": offer_name}


def rare(rng):
    """A word of the endless list: rank r is drawn as often as 1/r, and always the same word."""
    rank = int(math.exp(rng.random() * math.log(3_000_000)))
    number = rank * 2_654_435_761 % 2**32
    parts = []
    for _ in range(2 if rank < 40_000 else 3):
        number, which = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[which])
    return "".join(parts) + ENDINGS[rank * 7 % len(ENDINGS)]


def slug(text):
    folded = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("’", "-"))
    return re.sub(r"[^a-z0-9]+", "-", folded.encode("ascii", "ignore").decode()).strip("-")


def sentence(rng, text, known):
    """Fills the slots of a sentence; the slot's capital is the value's."""
    def fill(match):
        slot = match.group(1)
        low = slot.lower()
        if low == "rare":
            value = rare(rng)
        elif low == "prenom":
            return rng.choice(PRENOMS)
        elif low == "places":
            return str(rng.choice([14, 18, 21, 24, 28, 36, 42, 48, 60]))
        elif low in LISTS:
            value = rng.choice(LISTS[low])
        else:
            return known[low]
        return value[0].upper() + value[1:] if slot[0].isupper() else value
    return re.sub(r"\{(\w+)\}", fill, text)


def quoted(text):
    return '"' + text.replace('"', "”") + '"'


def write(out, world, index, size):
    me = world.identity(index)
    rng = world.rng("entry", index)
    block = index - index % BLOCK
    organiser = world.identity(block + rng.randrange(14)) if index % BLOCK >= 14 else None
    town = world.zones.name[me.commune]
    known = {"commune": town, "org": organiser.name if organiser else me.name, "nom": me.name}
    summary = sentence(rng, rng.choice(PACKS[me.theme][1]), known)
    lines = ["---", f"nom: {quoted(me.name)}", f"resume: {quoted(summary[:300])}"]
    others = rng.choices(THEMES, THEME_WEIGHTS, k=rng.choice([0, 1, 1, 2]))
    lines.append(f"themes: [{', '.join(dict.fromkeys([me.theme, *others]))}]")
    lines.append(f"publics: [{', '.join(rng.sample(AUDIENCES, rng.choice([1, 2, 2, 3])))}]")
    if rng.random() < 0.7:
        spoken = ["fr"] + (rng.choices(LANGUAGES, LANGUAGE_WEIGHTS, k=rng.choice([1, 1, 2, 3])) if rng.random() < 0.35 else [])
        lines.append(f"langues: [{', '.join(dict.fromkeys(spoken))}]")
    if rng.random() < 0.1:
        lines.append(f"interprete: {rng.choice(['oui', 'non'])}")
    if rng.random() < 0.05:
        lines.append(f"statut: {rng.choice(['actif', 'suspendu', 'complet', 'termine'])}")
    lines += FIELDS[me.folder](rng, world, me, index, organiser)
    if me.folder != "lieux":
        lines += contact(rng, me, organiser)
    lines += ["source:", f"  - {{titre: {quoted(FICTION)}, date: {rng.choice([2024, 2025, 2026])}-{rng.randint(1, 9):02}}}"]
    if rng.random() < 0.6:
        lines += [f"verifie_le: {datetime.date(2025, 11, 1) + datetime.timedelta(days=rng.randrange(380))}", f"verifie_par: {rng.choice(PRENOMS)}"]
    lines.append("---")
    lines += body(rng, me, known)
    (out / me.folder / f"{me.slug}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if rng.random() < 0.05:
        translate(out, rng, me, known)


def body(rng, me, known):
    own = rng.sample(PACKS[me.theme][2], rng.choice([2, 3, 3, 4]))
    shared = rng.sample(GENERAL, rng.choice([2, 3, 4, 5, 6, 8]))
    sentences = own + shared
    rng.shuffle(sentences)
    text = [sentence(rng, one, known) for one in sentences]
    cut = len(text) // 2
    return [" ".join(text[:cut]), "", " ".join(text[cut:])] if len(text) > 5 else [" ".join(text)]


def translate(out, rng, me, known):
    lang = rng.choice(list(TRANSLATIONS))
    titles, summaries, texts = TRANSLATIONS[lang]
    text = "\n".join(["---", f"nom: {quoted(rng.choice(titles))}", f"resume: {quoted(sentence(rng, rng.choice(summaries), known))}",
                      "---", " ".join(rng.sample(texts, 3)), ""])
    (out / me.folder / f"{me.slug}.{lang}.md").write_text(text, encoding="utf-8")


def contact(rng, me, organiser):
    if rng.random() < 0.15:
        return []
    host = f"{me.slug[:50].strip('-')}.example"
    lines = ["contacts:", f"  - nom: {rng.choice(PRENOMS)} {rare(rng).capitalize()}",
             f"    telephone: +33 {rng.choice(FICTION_PHONES)} {rng.randrange(100):02} {rng.randrange(100):02}"]
    if rng.random() < 0.6:
        lines.append(f"    courriel: {rng.choice(['info', 'contact', 'accueil', 'familles'])}@{host}")
    if rng.random() < 0.2:
        lines.append(f"    pour: [{rng.choice(['parents', 'professionnels', 'benevoles'])}]")
    if rng.random() < 0.5:
        lines += ["liens:", f"  - {{type: site, url: https://www.{host}/}}"]
    return lines


def address(rng, world, commune):
    codes = world.zones.codes[commune]
    code = f", code_postal: {codes[0] if rng.random() < 0.7 else rng.choice(codes)}" if codes else ""
    return f"adresse: {{rue: {quoted(f'{rng.choice(VOIES)} {rng.choice(PRENOMS)} {rare(rng).capitalize()}')}, numero: {quoted(str(rng.randint(1, 240)))}{code}}}"


def association_fields(rng, world, me, index, organiser):
    lines = [f"forme_juridique: {rng.choice(['asbl', 'asbl', 'asbl', 'commune', 'CPAS', 'association de fait'])}"]
    lines.append(f"siege: {{commune: {me.commune}, {address(rng, world, me.commune)}}}")
    lines.append(f"zones_couvertes: [{coverage(rng, world, me.commune)}]")
    if rng.random() < 0.3:
        lines.append(f"fonde_en: {rng.randint(1965, 2025)}")
    if rng.random() < 0.1:
        lines.append(f"agrements: [{rng.choice(['lrep', 'eps', 'sap', 'saf'])}]")
    return lines


def place_fields(rng, world, me, index, organiser):
    lines = [address(rng, world, me.commune), f"commune: {me.commune}"]
    if rng.random() < 0.6:
        lines.append(f"acces_pmr: {{entree: {rng.choice(['oui', 'non', 'partiel'])}, toilettes: {rng.choice(['oui', 'non'])}}}")
    return lines


def sheet_fields(rng, world, me, index, organiser):
    known = {"commune": world.zones.name[me.commune], "org": me.name, "nom": me.name}
    text = [sentence(rng, one, known) for one in rng.sample(GENERAL, 6)]
    return [f"numero: {index % 100_000}", "sections:", "  - titre: Pourquoi", f"    texte: {quoted(' '.join(text[:3]))}",
            "  - titre: Comment", f"    texte: {quoted(' '.join(text[3:]))}"]


def programme_fields(rng, world, me, index, organiser):
    return [f"initiateur: {organiser.slug}", "zones_couvertes: [wallonie, bruxelles-capitale]", "mode_accueil: [a_domicile]",
            "conditions: {enfant: {moins_de: 6}}", "conditions_par_zone:",
            "  - zones: [bruxelles-capitale]", "    conditions: {enfant: {moins_de: 3}, grossesse: oui}",
            "frais: {type: gratuit}", f"depuis: {rng.randint(2005, 2025)}"]


def offer_fields(rng, world, me, index, organiser):
    lines = [f"organise_par: [{organiser.slug}]"]
    block = index - index % BLOCK
    if rng.random() < 0.05:
        programme = world.identity(block + rng.choice([21, 22]))
        lines += [f"programme: {programme.slug}", f"zones_couvertes: [{me.commune}]"]
        return lines + where(rng, world, me, block) + schedules(rng, world, me)
    modes = rng.choices(["sur_place", "a_domicile", "a_distance", "itinerant", "sur_place, a_domicile", "sur_place, a_distance"], [70, 9, 5, 4, 7, 5])[0]
    lines.append(f"mode_accueil: [{modes}]")
    here = "sur_place" in modes or rng.random() < 0.5
    if not here or rng.random() < 0.5:
        lines.append(f"zones_couvertes: [{coverage(rng, world, me.commune)}]")
    if here:
        lines += where(rng, world, me, block)
    lines += conditions(rng, me) + ways_in(rng) + cost(rng) + welcome(rng)
    lines += schedules(rng, world, me)
    return lines


FIELDS = {"associations": association_fields, "lieux": place_fields, "programmes": programme_fields, "fiches": sheet_fields,
          "services": offer_fields, "permanences": offer_fields, "groupes": offer_fields}


def coverage(rng, world, commune):
    """The commune, some around it, its province or its region."""
    chain = list(world.zones.chain(commune))
    kind = rng.random()
    if kind < 0.5:
        return commune
    if kind < 0.8:
        around = rng.sample(world.zones.near[chain[1]], min(3, len(world.zones.near[chain[1]])))
        return ", ".join(dict.fromkeys([commune, *around]))
    return chain[1] if kind < 0.95 or len(chain) < 3 else chain[2]


def where(rng, world, me, block):
    if me.theme == "hebergement":
        return ["lieux:", f"  - {{commune: {me.commune}, confidentiel: oui}}"]
    if rng.random() < 0.25:
        place = world.identity(block + 14 + rng.randrange(7))
        return [f"lieux: [{place.slug}]"]
    lines = ["lieux:", f"  - {{commune: {me.commune}, {address(rng, world, me.commune)}}}"]
    if rng.random() < 0.05:
        other = rng.choice(world.zones.near[world.zones.parent[me.commune]])
        lines.append(f"  - {{commune: {other}, {address(rng, world, other)}}}")
    return lines


def conditions(rng, me):
    parts = []
    kind = rng.random()
    if kind < 0.2:
        parts.append(f"enfant: {{min: 0, max: {rng.choice([1, 2, 3])}}}")
    elif kind < 0.35:
        low = rng.randint(2, 12)
        parts.append(f"enfant: {{min: {low}, max: {low + rng.randint(2, 8)}}}")
    elif kind < 0.42:
        parts.append(f"enfant: {{min: {rng.randint(1, 6)}, moins_de: {rng.randint(12, 30)}, unite: mois}}")
    elif kind < 0.55:
        parts.append(f"enfant: {{moins_de: {rng.choice([3, 6, 12, 18])}}}")
    if me.theme == "grossesse-naissance" and rng.random() < 0.5:
        parts.append("grossesse: oui")
    if rng.random() < 0.1:
        parts.append(f"residence: [{me.commune}]")
    if parts and rng.random() < 0.3:
        parts.append("accompagne: oui")
    elif rng.random() < 0.05:
        parts.append("parents_seulement: oui")
    if rng.random() < 0.1:
        parts.append(f"texte: {quoted('Pour ' + rng.choice(LISTS['qui']) + '.')}")
    return [f"conditions: {{{', '.join(parts)}}}"] if parts else []


def ways_in(rng):
    kind = rng.random()
    if kind < 0.3:
        return ["acces:", "  - mode: sans_rendez_vous"]
    if kind < 0.6:
        return ["acces:", f"  - {{pour: [parents], mode: {rng.choice(['telephone', 'courriel', 'formulaire'])}}}"]
    if kind < 0.72:
        sent = ", ".join(rng.sample(REFERRERS, rng.randint(1, 3)))
        return ["acces:", f"  - {{mode: via_un_service, orienteurs: [{sent}]}}", "  - {pour: [professionnels], mode: telephone}"]
    return ["acces:", f"  - mode: {rng.choice(['mesure_judiciaire', 'mandat_administratif'])}"] if kind < 0.74 else []


def cost(rng):
    kind = rng.choices(["gratuit", "payant", "prix_libre", "cotisation", "selon_revenus", None], [45, 15, 8, 6, 10, 16])[0]
    if kind is None:
        return []
    if kind in ("payant", "cotisation"):
        return ["frais:", f"  type: {kind}", "  tarifs:", f"    - {{montant: {rng.randint(1, 25)} €, par: {'par an' if kind == 'cotisation' else 'par séance'}}}"]
    return [f"frais: {{type: {kind}}}"]


def welcome(rng):
    parts = [f"{what}: {rng.choice(['oui', 'non'])}" for what in ["anonyme", "papiers", "mutuelle"] if rng.random() < 0.2]
    return [f"accueil: {{{', '.join(parts)}}}"] if parts else []


def first(day, rng):
    """A date of September 2026 that falls on a day of the week (0 is Monday)."""
    start = datetime.date(2026, 9, 7) + datetime.timedelta(days=day)
    return start + datetime.timedelta(weeks=rng.randrange(2))


def weekly(rng):
    days = sorted(set(rng.choices(range(7), DAY_WEIGHTS, k=rng.choice([1, 1, 1, 2, 3]))))
    names = [DAYS[day] for day in days]
    if len(names) > 1:
        return f"les {', '.join(f'{name}s' for name in names[:-1])} et {names[-1]}s"
    return rng.choice([f"tous les {names[0]}s", f"chaque {names[0]}", f"le {names[0]}", f"les {names[0]}s"])


def schedule(rng):
    """One item of `horaires`, any form of the grammar."""
    day = rng.choices(range(7), DAY_WEIGHTS)[0]
    name, hours = DAYS[day], rng.choice(HOURS)
    start = first(day, rng)
    form = rng.choices(range(16), [30, 8, 6, 8, 3, 8, 4, 1, 1, 4, 1, 8, 5, 3, 4, 6])[0]
    off = "    sauf: [vacances scolaires, jours fériés]"
    if form == 0:
        return [f"  - quand: {weekly(rng)}", f"    heures: {hours}"] + ([off] if rng.random() < 0.6 else [])
    if form == 1:
        return [f"  - quand: {rng.choice(['du lundi au vendredi', 'en semaine', 'tous les jours ouvrables', 'du lundi au jeudi'])}", f"    heures: {hours}", "    sauf: [jours fériés]"]
    if form == 2:
        return [f"  - quand: {rng.choice(['tous les jours', 'le week-end'])}", f"    heures: {hours}"]
    if form == 3:
        return [f"  - quand: un {name} sur {rng.choice(['deux', 'deux', 'trois', 'quatre'])}", f"    du: {start}", "    au: 2027-06-25", f"    heures: {hours}", off]
    if form == 4:
        return [f"  - quand: une semaine sur deux, le {name}", f"    du: {start}", f"    heures: {hours}"]
    if form == 5:
        rank = rng.choice([f"le premier {name} du mois", f"le dernier {name} du mois", f"le 2e et le 4e {name} du mois", f"le troisième {name} de chaque mois", f"les deux premiers {name}s du mois"])
        return [f"  - quand: {rank}", f"    heures: {hours}"]
    if form == 6:
        days = sorted(rng.sample(range(1, 28), 3))
        return [f"  - quand: les {days[0]}, {days[1]} et {days[2]} {rng.choice(['janvier', 'mars', 'mai'])} 2027", f"    heures: {hours}"]
    if form == 7:
        return ["  - quand: le premier jour ouvrable du mois", f"    heures: {hours}"]
    if form == 8:
        return [f"  - quand: le {rng.randint(2, 28)} du mois", f"    heures: {hours}"]
    if form == 9:
        date = first(day, rng) + datetime.timedelta(weeks=rng.randrange(12, 36))
        number = "1er" if date.day == 1 else date.day
        return [f"  - quand: le {name} {number} {MONTHS[date.month - 1]} {date.year}", f"    heures: {hours}"]
    if form == 10:
        return [f"  - quand: chaque année, le {rng.randint(2, 28)} {rng.choice(MONTHS)}", "    heures: toute la journée"]
    if form == 11:
        return ["  - quand: sur rendez-vous", f"    note: {rng.choice(['par téléphone', 'par courriel', 'à l’accueil'])}, {rng.choice(['du lundi au jeudi', 'le matin', 'en semaine'])}"]
    if form == 12:
        part = rng.choice(["", "", "matin", "après-midi"])
        return [f"  - quand: {weekly(rng)}"] + ([f"    heures: {part}"] if part else [])
    if form == 13:
        return [f"  - quand: {weekly(rng)}", f"    heures: {hours}", f"    pendant: [{rng.choice(['vacances scolaires', 'de septembre à juin', 'juillet et août'])}]"]
    if form == 14:
        return [f"  - quand: {weekly(rng)}", f"    heures: {hours}", "    sur_rendez_vous: oui"]
    return changed(rng, name, start)


def changed(rng, name, start):
    """A series with a cancelled date, a moved one, an added one and sessions that have a subject."""
    week = datetime.timedelta(weeks=2)
    lines = [f"  - quand: un {name} sur deux", f"    du: {start}", "    au: 2027-06-25", "    heures: 10h-12h", f"    annule: [{start + 6 * week}]"]
    if rng.random() < 0.5:
        lines.append(f"    deplace: [{{de: {start + 7 * week}, vers: {start + 7 * week + datetime.timedelta(days=3)}, heures: 14h-16h}}]")
    if rng.random() < 0.4:
        lines.append(f"    ajoute: [{{le: {start + 8 * week + datetime.timedelta(days=1)}, heures: 9h-11h}}]")
    if rng.random() < 0.5:
        lines.append(f"    seances: [{{le: {start + 9 * week}, theme: {quoted(rng.choice(LISTS['sujet']).capitalize())}, invite: {quoted(rng.choice(LISTS['pro']))}}}]")
    return lines


def schedules(rng, world, me):
    kind = rng.random()
    if kind < 0.15:
        return [f"frequence: {rng.choice(LISTS['frequence'])}"] if rng.random() < 0.7 else []
    lines = ["horaires:", *schedule(rng)]
    if kind > 0.95:
        lines += ["  - quand: sur rendez-vous", "    note: Demandez à l’équipe."]
    if any("vacances scolaires" in line for line in lines):
        lines.append(f"calendrier: {'france-b' if me.commune == 'arras' else 'fwb'}")
    return lines


if __name__ == "__main__":
    main()
