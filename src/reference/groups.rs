//! Documents of one group of fields: schedules, `site.yaml`, zones, school calendars.

use super::{Scene, fields, shelf};
use crate::schema::{CALENDAR, FieldId, Group, Kinds, SITE, ZONE_FILE, schedule_group, trial_group};

static GRAMMAR: &str = include_str!("../calendar/grammar/grammar.ebnf");

/// An element of `horaires`, and one of `fermetures`.
pub(super) fn of_schedules(_: Kinds) -> Vec<&'static Group> {
    let closures = trial_group().fields().find(|spec| spec.id == FieldId::Closures);
    let closure = closures.and_then(|spec| shelf::inner(spec.ty));
    std::iter::once(schedule_group()).chain(closure).collect()
}

/// Schedules: their fields, and the grammar of `quand`.
pub(super) fn schedules(scene: &Scene<'_>, text: &mut String) {
    for group in of_schedules(scene.subject.kinds) {
        fields::section(scene, &shelf::name(group, scene.lang), group, "horaires.md", text);
    }
    fields::inside(scene, "horaires.md", text);
    text.push_str(
        scene
            .lang
            .pick("\n## La grammaire de `quand`, en français\n", "\n## The grammar of `quand`, in French\n"),
    );
    text.push_str(&format!("\n```ebnf\n{}\n```\n", GRAMMAR.trim_end()));
}

/// `site.yaml`
pub(super) fn settings(scene: &Scene<'_>, text: &mut String) {
    text.push_str(scene.lang.pick("\n## Tous les champs\n", "\n## All fields\n"));
    whole(scene, "`site.yaml`", &SITE, "site.md", text);
}

/// `zones/*.yaml`
pub(super) fn zones(scene: &Scene<'_>, text: &mut String) {
    text.push_str(scene.lang.pick("\n## Tous les champs\n", "\n## All fields\n"));
    whole(scene, "`zones/*.yaml`", &ZONE_FILE, "zones.md", text);
}

/// `calendriers/*.yaml`
pub(super) fn calendars(scene: &Scene<'_>, text: &mut String) {
    text.push_str(scene.lang.pick("\n## Tous les champs\n", "\n## All fields\n"));
    whole(scene, "`calendriers/*.yaml`", &CALENDAR, "calendriers.md", text);
}

fn whole(scene: &Scene<'_>, title: &str, group: &'static Group, from: &str, text: &mut String) {
    fields::section(scene, title, group, from, text);
    fields::inside(scene, from, text);
}
