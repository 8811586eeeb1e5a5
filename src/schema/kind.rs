//! The seven kinds of entry; the folder is the kind.

use super::choice::choice;

choice! {
    /// A kind of entry, in the order in which pages list them; its word is its name in commands.
    EntryKind {
        /// An organisation.
        Association "association" "kind.association"
        /// One text for what several organisations offer.
        Programme "programme" "kind.programme"
        /// Something offered, in general.
        Service "service" "kind.service"
        /// A service held at set times, where one may come.
        Permanence "permanence" "kind.permanence"
        /// People who meet.
        Groupe "groupe" "kind.groupe"
        /// A place.
        Lieu "lieu" "kind.lieu"
        /// A practice sheet for professionals.
        Fiche "fiche" "kind.fiche"
    }
}

impl EntryKind {
    /// The folder below `content/`, which is also the first part of the page's address.
    pub fn folder(self) -> &'static str {
        match self {
            EntryKind::Association => "associations",
            EntryKind::Programme => "programmes",
            EntryKind::Service => "services",
            EntryKind::Permanence => "permanences",
            EntryKind::Groupe => "groupes",
            EntryKind::Lieu => "lieux",
            EntryKind::Fiche => "fiches",
        }
    }

    /// The kind of a folder.
    pub fn from_folder(folder: &str) -> Option<Self> {
        EntryKind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// The kind of a name, singular or plural.
    pub fn from_name(name: &str) -> Option<Self> {
        EntryKind::ALL.into_iter().find(|kind| kind.word() == name || kind.folder() == name)
    }

    /// Whether a visitor can go to it or ask for it: service, permanence, groupe.
    pub fn is_offer(self) -> bool {
        matches!(self, EntryKind::Service | EntryKind::Permanence | EntryKind::Groupe)
    }
}
