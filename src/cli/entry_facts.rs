//! What is known of an entry, resolved, in the words of the content; nothing that may not be shown.

use super::facts::Facts;
use crate::calendar::{OnPublicHolidays, format::when_text, sentence};
use crate::model::{
    Conditions, Contact, Cost, CostKind, Detail, Directory, Entry, OrgRef, Place, PlaceRef, Residence,
    TermId, WaitingList, ZoneId, resolve,
};
use crate::schema::Vocabulary;
use crate::site::{EntryIndex, Site, calendar_context};

/// How many of the next dates are told.
const DATES: usize = 10;

/// All facts of an entry.
pub(super) fn facts(site: &Site<'_>, index: EntryIndex) -> Facts {
    let (directory, entry) = (site.directory, site.entry(index));
    let facts = identity(directory, entry);
    let facts = own(directory, entry, facts);
    let facts = terms(directory, entry, facts);
    let facts = times(site, index, facts);
    sources(directory, entry, facts)
}

fn identity(directory: &Directory, entry: &Entry) -> Facts {
    let of = |vocabulary, ids: &[TermId]| slugs(directory, vocabulary, ids);
    let shown = entry.contacts.iter().filter(|contact| contact.shown);
    let hidden = entry.contacts.iter().filter(|contact| !contact.shown).count();
    Facts::default()
        .one("slug", Some(entry.slug.as_str()))
        .one("genre", Some(entry.kind.word()))
        .one("fichier", Some(entry.path.as_str()))
        .one("page", Some(directory.config.absolute(&entry.url())))
        .one("nom", Some(entry.name.as_str()))
        .one("resume", Some(entry.summary.as_str()))
        .many("autres_noms", entry.other_names.clone())
        .many("anciens_noms", entry.former_slugs.clone())
        .one("statut", Some(entry.status.word()))
        .many("themes", of(Vocabulary::Themes, &entry.themes))
        .many("publics", of(Vocabulary::Audiences, &entry.audiences))
        .many("langues", of(Vocabulary::Languages, &entry.languages))
        .yes_no("interprete", entry.interpreter)
        .yes_no("sensible", entry.sensitive.then_some(true))
        .groups("contacts", shown.map(contact))
        .one("contacts_non_montres", (hidden > 0).then(|| hidden.to_string()))
        .many("liens", entry.links.iter().map(|link| link.url.clone()).collect())
}

/// What is of its kind only.
fn own(directory: &Directory, entry: &Entry, facts: Facts) -> Facts {
    let names = |list: &[OrgRef]| list.iter().map(|one| organisation(directory, one)).collect();
    match &entry.detail {
        Detail::Organisation(own) => facts
            .one("forme_juridique", own.legal_form.as_deref())
            .one("bce", own.bce.as_deref())
            .one("siret", own.siret.as_deref())
            .one("rna", own.rna.as_deref())
            .one("fonde_en", own.founded_in.map(|year| year.to_string()))
            .many("issu_de", names(&own.born_from))
            .many("membre_de", names(&own.member_of))
            .many("partenaires", names(&own.partners))
            .many("agrements", slugs(directory, Vocabulary::Approvals, &own.approvals)),
        Detail::Programme(own) => facts
            .one("initiateur", own.initiator.as_ref().map(|one| organisation(directory, one)))
            .many("finance_par", names(&own.funded_by))
            .one("depuis", own.since.map(|year| year.to_string()))
            .many("partenaires", names(&own.partners)),
        Detail::Sheet(own) => facts
            .one("numero", own.number.map(|number| number.to_string()))
            .one("collection", own.collection.as_deref())
            .many("exemples", own.examples.iter().map(|one| one.slug.clone()).collect()),
        Detail::Offer(_) | Detail::Place(_) => facts,
    }
}

fn terms(directory: &Directory, entry: &Entry, facts: Facts) -> Facts {
    let resolved = resolve(directory, entry, None);
    let zones = |ids: &[ZoneId]| ids.iter().map(|id| directory.zones.get(*id).slug.clone()).collect();
    let offer = entry.offer();
    let organisers = offer.map(|offer| offer.organisers.as_slice()).unwrap_or_default();
    let access = resolved.access.iter().map(|access| {
        Facts::default()
            .one("mode", Some(access.mode.word()))
            .many("pour", access.readers.iter().map(|reader| reader.word().to_owned()).collect())
            .many("orienteurs", slugs(directory, Vocabulary::Referrers, &access.referrers))
            .one("contact", access.contact.as_deref())
            .one("delai", access.delay.as_deref())
            .one("texte", access.text.as_deref())
    });
    facts
        .many("organise_par", organisers.iter().map(|one| organisation(directory, one)).collect())
        .one("programme", offer.and_then(|offer| offer.programme.as_ref()).map(|one| one.slug.as_str()))
        .one("service", offer.and_then(|offer| offer.service.as_ref()).map(|one| one.slug.as_str()))
        .many("zones_couvertes", zones(directory.covers(entry)))
        .groups("lieux", places(directory, entry))
        .many("mode_accueil", resolved.modes.iter().map(|mode| mode.word().to_owned()).collect())
        .group("conditions", resolved.conditions.map(|c| conditions(directory, c)).unwrap_or_default())
        .groups("acces", access)
        .one("prochaine_etape", resolved.next_step)
        .group("frais", resolved.cost.map(cost).unwrap_or_default())
        .one("frequence", resolved.frequency)
        .one("duree", resolved.duration)
        .one("delai", resolved.delay)
        .many("documents_requis", resolved.required_documents.to_vec())
        .group(
            "accueil",
            resolved.welcome.map_or_else(Facts::default, |welcome| {
                Facts::default()
                    .yes_no("anonyme", welcome.anonymous)
                    .yes_no("papiers", welcome.papers)
                    .yes_no("mutuelle", welcome.insurance)
            }),
        )
        .one("inscription", offer.and_then(|offer| offer.registration.as_deref()))
        .one("places", offer.and_then(|offer| offer.capacity.as_deref()))
        .group(
            "liste_attente",
            offer.and_then(|offer| offer.waiting_list).map(waiting_list).unwrap_or_default(),
        )
}

fn waiting_list(list: WaitingList) -> Facts {
    Facts::default().one("etat", Some(list.state.word())).one("au", list.on.map(|day| day.to_string()))
}

fn times(site: &Site<'_>, index: EntryIndex, facts: Facts) -> Facts {
    let schedules = site.entry(index).offer().map(|offer| offer.schedules.as_slice()).unwrap_or_default();
    let context = calendar_context(site.directory, site.entry(index));
    let dates = site.dates_of(index).take(DATES).map(|dated| {
        Facts::default()
            .one("jour", Some(dated.occurrence.day.to_string()))
            .one("heures", Some(when_text(dated.occurrence.when, "fr")))
            .yes_no("annule", dated.cancelled().then_some(true))
            .yes_no("a_confirmer", dated.occurrence.to_confirm.then_some(true))
    });
    facts
        .many(
            "horaires",
            schedules.iter().map(|item| sentence(&item.schedule.settled(&context), "fr")).collect(),
        )
        .one("jours_feries", context.settings.entry.map(OnPublicHolidays::word))
        .groups("prochaines_dates", dates)
}

fn sources(directory: &Directory, entry: &Entry, facts: Facts) -> Facts {
    let sources = entry.sources.iter().map(|source| {
        Facts::default()
            .one("titre", Some(source.title.as_str()))
            .one("url", source.url.as_deref())
            .one("date", source.date.map(|date| date.iso()))
    });
    let referring = directory.referring_to(&entry.slug).map(|other| other.slug.clone());
    facts
        .groups("source", sources)
        .one("verifie_le", entry.verification.on.map(|day| day.to_string()))
        .one("verifie_par", entry.verification.by.as_deref())
        .one("verifie_aupres_de", entry.verification.with.as_deref())
        .many("a_completer", entry.to_complete.clone())
        .many("voir_aussi", entry.see_also.iter().map(|one| one.slug.clone()).collect())
        .many("cite_par", referring.collect())
}

fn contact(contact: &Contact) -> Facts {
    Facts::default()
        .one("nom", contact.name.as_deref())
        .one("role", contact.role.as_deref())
        .one("telephone", contact.phone.as_ref().map(|phone| phone.display.as_str()))
        .one("courriel", contact.email.as_deref())
        .many("pour", contact.readers.iter().map(|reader| reader.word().to_owned()).collect())
}

fn places(directory: &Directory, entry: &Entry) -> Vec<Facts> {
    let Some(offer) = entry.offer() else {
        return directory.places_of(entry).into_iter().map(|one| place(directory, None, one)).collect();
    };
    let scheduled = offer.schedules.iter().filter_map(|item| item.place.as_ref());
    let all = offer.places.iter().chain(scheduled);
    all.filter_map(|reference| {
        let slug = match reference {
            PlaceRef::Entry(reference) => Some(reference.slug.as_str()),
            PlaceRef::Here(_) => None,
        };
        directory.place(reference).map(|one| place(directory, slug, one))
    })
    .collect()
}

/// Of a confidential place, only the zone that may be told.
fn place(directory: &Directory, slug: Option<&str>, place: &Place) -> Facts {
    let zone = place.shown_zone.map(|zone| directory.zones.get(zone).slug.as_str());
    let facts = Facts::default().one("fiche", slug).one("zone", zone);
    if place.confidential {
        return facts.yes_no("confidentiel", Some(true));
    }
    facts
        .one("nom", place.name.as_deref())
        .one("rue", place.address.street_line())
        .one("localite", place.address.town_line())
        .one("quartier", place.quarter.as_deref())
        .one("transports", place.transport.as_deref())
}

fn conditions(directory: &Directory, conditions: &Conditions) -> Facts {
    let child = conditions.child.map_or_else(Facts::default, |child| {
        let number = |n: Option<u32>| n.map(|n| n.to_string());
        Facts::default()
            .one("min", number(child.min))
            .one("moins_de", number(child.under))
            .one("max", number(child.max))
            .one("unite", Some(child.unit.word()))
    });
    let residence = conditions.residence.as_ref().map(|residence| match residence {
        Residence::Covered => "zone_couverte".to_owned(),
        Residence::Zones(zones) => {
            let slugs: Vec<&str> = zones.iter().map(|id| directory.zones.get(*id).slug.as_str()).collect();
            slugs.join(", ")
        }
    });
    Facts::default()
        .group("enfant", child)
        .yes_no("grossesse", conditions.pregnancy)
        .one("residence", residence)
        .yes_no("accompagne", conditions.accompanied)
        .yes_no("parents_seulement", conditions.parents_only)
        .one("texte", conditions.text.as_deref())
}

fn cost(cost: &Cost) -> Facts {
    let rates = cost.rates.iter().map(|rate| {
        Facts::default()
            .one("montant", Some(rate.price.as_str()))
            .one("par", rate.per.as_deref())
            .one("pour", rate.for_whom.as_deref())
    });
    Facts::default()
        .one("type", cost.kind.map(CostKind::word))
        .one("precisions", cost.details.as_deref())
        .groups("tarifs", rates)
}

/// Its slug when it has an entry, else its name.
fn organisation(directory: &Directory, reference: &OrgRef) -> String {
    reference.slug().map_or_else(|| directory.organisation(reference).0.to_owned(), str::to_owned)
}

fn slugs(directory: &Directory, vocabulary: Vocabulary, ids: &[TermId]) -> Vec<String> {
    ids.iter().map(|id| directory.words.term(vocabulary, *id).slug.clone()).collect()
}
