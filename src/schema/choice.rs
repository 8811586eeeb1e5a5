//! Choices: the words that a field may hold, each beside its Rust name.

/// An enum whose values are words of the content files.
pub trait Choice: Copy + 'static {
    /// The value of a word.
    fn from_word(word: &str) -> Option<Self>;
}

/// Declares an enum of words: its values, each with the word that editors write and, where pages name it, the key of its
/// label; `ALL`, `WORDS` for the table of fields, and the conversions.
macro_rules! choice {
    (@keys $name:ident $($value:ident $key:literal)+) => {
        impl $name {
            /// The key of its label.
            pub const fn key(self) -> &'static str {
                match self { $($name::$value => $key),* }
            }
        }
    };
    (@keys $name:ident $($value:ident)+) => {};
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident $word:literal $($key:literal)?)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $value),* }

        impl $name {
            /// All values, in the order in which messages and pages list them.
            pub const ALL: [$name; $name::WORDS.len()] = [$($name::$value),*];
            /// Their words.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word, as editors write it.
            pub const fn word(self) -> &'static str {
                match self { $($name::$value => $word),* }
            }
        }

        impl $crate::schema::Choice for $name {
            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$value),)* _ => None }
            }
        }

        choice!(@keys $name $($value $($key)?)*);
    };
}

choice! {
    /// What code may compute with of an entry, in the order of lists: first what one can go to or ask for.
    Shape {
        /// Something that one can go to or ask for, perhaps at set times.
        Offer "offre"
        /// One text for what several organisations offer.
        Programme "programme"
        /// An organisation.
        Organisation "organisation"
        /// A place.
        Place "lieu"
        /// Something to read.
        Article "article"
    }
}

impl Shape {
    /// Whether pages lead to the whole list of its kinds; offers and places are rather looked for by zone and by theme.
    pub fn is_listed(self) -> bool {
        !matches!(self, Shape::Offer | Shape::Place)
    }
}

choice! {
    /// Type of a field that a site declares.
    FieldType {
        /// Text on one line.
        Line "texte"
        /// Text that may have paragraphs.
        Prose "prose"
        /// One of a few words.
        Choice "choix"
        /// Several of a few words.
        Choices "choix_multiple"
        /// Yes or no.
        YesNo "oui_non"
        /// A number.
        Number "nombre"
        /// A sum of money.
        Money "montant"
        /// A day.
        Date "date"
        /// A telephone number.
        Phone "telephone"
        /// An e-mail address.
        Email "courriel"
        /// A web address.
        Url "adresse_web"
        /// Another entry.
        Entry "fiche"
    }
}

choice! {
    /// Where pages show a field that a site declares.
    #[derive(Default)]
    Shown {
        /// On the entry's page, among what stands behind the entry.
        #[default]
        Behind "page"
        /// On the entry's page, among what one needs to know.
        First "essentiel"
        /// There, and on cards of lists.
        Card "carte"
        /// Nowhere: it is only searched and exported.
        Nowhere "non"
    }
}

choice! {
    /// State of an entry.
    #[derive(Default)]
    Status {
        /// As usual.
        #[default]
        Active "actif"
        /// Stopped for a while.
        Suspended "suspendu"
        /// No room left.
        Full "complet"
        /// Over.
        Ended "termine"
    }
}

choice! {
    /// For whom a contact or a way in is; where nobody is named, it is the first.
    Reader {
        /// Families.
        Parents "parents" "reader.parents"
        /// Referring professionals.
        Professionals "professionnels" "reader.professionals"
        /// Future volunteers.
        Volunteers "benevoles" "reader.volunteers"
    }
}

choice! {
    /// What a web address leads to.
    #[derive(Default)]
    LinkKind {
        /// The organisation's site.
        #[default]
        Site "site" "link.site"
        /// Facebook.
        Facebook "facebook" "link.facebook"
        /// Instagram.
        Instagram "instagram" "link.instagram"
        /// YouTube.
        Youtube "youtube" "link.youtube"
        /// Anything else.
        Other "autre" "link.elsewhere"
    }
}

choice! {
    /// How an offer reaches people.
    DeliveryMode {
        /// One goes there.
        OnSite "sur_place" "mode.on_site"
        /// They come home.
        AtHome "a_domicile" "mode.at_home"
        /// By phone or on line.
        Remote "a_distance" "mode.remote"
        /// It moves about.
        Itinerant "itinerant" "mode.itinerant"
    }
}

choice! {
    /// How one gets in.
    AccessMode {
        /// Just come.
        WalkIn "sans_rendez_vous" "access.walk_in"
        /// By phone.
        Phone "telephone" "access.phone"
        /// By e-mail.
        Email "courriel" "access.email"
        /// By a form.
        Form "formulaire" "access.form"
        /// Through a service.
        Referral "via_un_service" "access.referral"
        /// By order of a court.
        Court "mesure_judiciaire" "access.court"
        /// By order of an administration.
        Mandate "mandat_administratif" "access.mandate"
    }
}

choice! {
    /// Kind of price.
    CostKind {
        /// Free.
        Free "gratuit" "cost.free"
        /// Paid.
        Paid "payant" "cost.paid"
        /// Give what you want.
        PayWhatYouWant "prix_libre" "cost.pay_what_you_want"
        /// A membership fee.
        Membership "cotisation" "cost.membership"
        /// By income.
        ByIncome "selon_revenus" "cost.by_income"
    }
}

choice! {
    /// Unit of an age.
    #[derive(Default)]
    AgeUnit {
        /// Years.
        #[default]
        Years "ans"
        /// Months.
        Months "mois"
    }
}

choice! {
    /// Whether one can register for a place.
    WaitingListState {
        /// One can.
        Open "ouverte"
        /// One cannot.
        Closed "fermee"
    }
}

choice! {
    /// An answer that may lie between yes and no.
    Partly {
        /// Yes.
        Yes "oui" "word.yes"
        /// No.
        No "non" "word.no"
        /// In part.
        Partly "partiel" "word.partly"
    }
}

choice! {
    /// How exact a point on the map is.
    #[derive(Default)]
    Precision {
        /// The place itself.
        #[default]
        Exact "exacte"
        /// Somewhere in its street.
        Street "rue"
        /// Near it.
        Approximate "approx"
    }
}

choice! {
    /// What becomes of sessions that a rule puts on public holidays.
    OnPublicHolidays {
        /// They take place.
        Open "ouvert"
        /// They do not.
        Closed "ferme"
    }
}

choice! {
    /// Level of a zone, the widest first.
    ZoneKind {
        /// A country.
        Country "pays"
        /// A region.
        Region "region"
        /// A Belgian province.
        Province "province"
        /// A French département.
        Departement "departement"
        /// A part of a province or département, between it and its communes.
        Arrondissement "arrondissement"
        /// Communes that do together what each would do alone.
        Intercommunality "epci"
        /// A commune.
        Commune "commune"
        /// A village or former commune.
        Locality "localite"
        /// A quarter of a commune.
        Quarter "quartier"
    }
}

choice! {
    /// Which entries have a page in languages that are not their own.
    #[derive(Default)]
    EntriesByLanguage {
        /// All: what follows from their facts is said in the language of the page, their own words stay as they are.
        #[default]
        All "toutes"
        /// Those with a translation; lists lead to the original of the others.
        Translated "traduites"
    }
}

choice! {
    /// Language of messages to editors.
    EditorLanguage {
        /// French.
        French "fr"
        /// English.
        English "en"
    }
}

choice! {
    /// Of whom conditions say the age.
    #[derive(Default)]
    AgeOf {
        /// Of children.
        #[default]
        Child "enfant"
        /// Of whoever comes.
        Person "personne"
    }
}

choice! {
    /// A country whose telephone numbers and public holidays are known.
    #[derive(Default)]
    KnownCountry {
        /// Belgium.
        #[default]
        Belgium "be"
        /// France.
        France "fr"
    }
}

choice! {
    /// How much a rule weighs on a site.
    RuleWeight {
        /// The entry is left out.
        Error "erreur"
        /// It is published, but somebody should look.
        Warning "avertissement"
        /// For information.
        Note "note"
        /// Turned off.
        Off "non"
    }
}

impl Reader {
    /// What the first is called on a site that is not for families.
    pub const PUBLIC: &'static str = "public";

    /// All words that entries may write for readers.
    pub const WRITTEN: [&'static str; Reader::WORDS.len() + 1] =
        [Reader::Parents.word(), Reader::PUBLIC, Reader::Professionals.word(), Reader::Volunteers.word()];

    /// The reader of a word.
    pub fn of(word: &str) -> Option<Reader> {
        if word == Reader::PUBLIC { Some(Reader::Parents) } else { Reader::from_word(word) }
    }
}

impl ZoneKind {
    /// Pages are made for communes and larger.
    pub fn has_page(self) -> bool {
        !matches!(self, ZoneKind::Locality | ZoneKind::Quarter)
    }

    /// Whether it is so wide that its middle says nothing of where one goes.
    pub fn is_wide(self) -> bool {
        self < ZoneKind::Commune
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_the_value_that_writes_it() {
        for (value, word) in AccessMode::ALL.into_iter().zip(AccessMode::WORDS) {
            assert_eq!((value.word(), AccessMode::from_word(word)), (*word, Some(value)));
        }
        assert_eq!(AccessMode::from_word("gratuit"), None);
    }
}
