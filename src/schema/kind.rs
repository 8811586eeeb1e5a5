//! The seven kinds of entry; the folder is the kind.

/// A kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// An organisation.
    Association,
    /// One text for what several organisations offer.
    Programme,
    /// Something offered, in general.
    Service,
    /// A service held at set times, where one may come.
    Permanence,
    /// People who meet.
    Groupe,
    /// A place.
    Lieu,
    /// A practice sheet for professionals.
    Fiche,
}

impl EntryKind {
    /// All kinds, in the order in which pages list them.
    pub const ALL: [EntryKind; 7] = [
        EntryKind::Association,
        EntryKind::Programme,
        EntryKind::Service,
        EntryKind::Permanence,
        EntryKind::Groupe,
        EntryKind::Lieu,
        EntryKind::Fiche,
    ];

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

    /// The kind's name as commands take it: `association`.
    pub fn name(self) -> &'static str {
        match self {
            EntryKind::Association => "association",
            EntryKind::Programme => "programme",
            EntryKind::Service => "service",
            EntryKind::Permanence => "permanence",
            EntryKind::Groupe => "groupe",
            EntryKind::Lieu => "lieu",
            EntryKind::Fiche => "fiche",
        }
    }

    /// The kind of a folder.
    pub fn from_folder(folder: &str) -> Option<Self> {
        EntryKind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// The kind of a name, singular or plural.
    pub fn from_name(name: &str) -> Option<Self> {
        EntryKind::ALL.into_iter().find(|kind| kind.name() == name || kind.folder() == name)
    }

    /// Whether a visitor can go to it or ask for it: service, permanence, groupe.
    pub fn is_offer(self) -> bool {
        matches!(self, EntryKind::Service | EntryKind::Permanence | EntryKind::Groupe)
    }
}
