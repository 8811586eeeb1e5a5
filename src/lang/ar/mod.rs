//! Arabic.

mod calendar;

use rust_stemmers::Algorithm;

use super::{Language, PlaceWords, Search};

pub static ARABIC: Language = Language {
    code: "ar",
    name: "العربية",
    direction: "rtl",
    words: include_str!("words.toml"),
    // An address has no Arabic letters: copied, each would become six signs. It has the words of English.
    paths: crate::lang::en::PATHS,
    dates: calendar::DATES,
    schedules: calendar::SCHEDULES,
    written: None,
    per: "لكل ",
    search: Search {
        stemmer: Algorithm::Arabic,
        stop_words: "في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين و او ثم ان انا انت هو هي هم نحن كل بعض ما لا \
            لم لن قد كان كانت يكون تكون اين كيف متي هل حتي بعد قبل عند لدي اريد ابحث يا اي غير بين الا اذا",
        days_end: "",
        sounds: "",
        numbers: &[
            "واحد|واحدة",
            "اثنان|اثنين",
            "ثلاث|ثلاثة",
            "أربع|أربعة",
            "خمس|خمسة",
            "ست|ستة",
            "سبع|سبعة",
            "ثماني|ثمانية|ثمان",
            "تسع|تسعة",
            "عشر|عشرة",
        ],
        facets: &[
            ("الإثنين", &["jour=1"]),
            ("مجاني|مجانا|مجانية|بالمجان", &["prix=gratuit"]),
            ("في البيت|في المنزل|منزلية", &["mode=a_domicile?"]),
            ("عن بعد|بالهاتف", &["mode=a_distance?"]),
            ("سنة|سنوات|سنين", &["age=an"]),
            ("شهر|أشهر|شهور", &["age=mois"]),
            ("حامل|الحوامل|الحمل|حمل", &["age=grossesse?"]),
        ],
        spoken: |name| {
            let joined = name.strip_prefix("ال").map(|name| format!("بال{name}"));
            joined.into_iter().chain([format!("باللغة {name}")]).collect()
        },
        places: PlaceWords { usual: &[], not_alone: &[], articles: &[], provinces: &["محافظة"] },
        everyday: include_bytes!("everyday.gz"),
    },
};
