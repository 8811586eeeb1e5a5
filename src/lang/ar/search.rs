//! Words of the search in Arabic.

use rust_stemmers::Algorithm;

use crate::lang::Search;

pub(super) const SEARCH: Search = Search {
    stemmer: Algorithm::Arabic,
    stop_words: "في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين و او ثم ان انا انت هو هي هم نحن كل بعض ما لا \
        لم لن قد كان كانت يكون تكون اين كيف متي هل حتي بعد قبل عند لدي اريد ابحث يا اي غير بين الا اذا",
    facets: &[
        ("الاثنين|الإثنين", &["jour=1"]),
        ("الثلاثاء", &["jour=2"]),
        ("الأربعاء", &["jour=3"]),
        ("الخميس", &["jour=4"]),
        ("الجمعة", &["jour=5"]),
        ("السبت", &["jour=6"]),
        ("الأحد", &["jour=7"]),
        ("مجاني|مجانا|مجانية|بالمجان", &["prix=gratuit"]),
        ("في البيت|في المنزل|منزلية", &["mode=domicile?"]),
        ("عن بعد|بالهاتف", &["mode=distance?"]),
        ("سنة|سنوات|سنين", &["age=an"]),
        ("شهر|أشهر|شهور", &["age=mois"]),
        ("حامل|الحوامل|الحمل|حمل", &["age=grossesse?"]),
    ],
    spoken: |name| {
        let joined = name.strip_prefix("ال").map(|name| format!("بال{name}"));
        joined.into_iter().chain([format!("باللغة {name}")]).collect()
    },
    everyday: include_bytes!("everyday.gz"),
};
