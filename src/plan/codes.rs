//! Kinds of problem of the plan.

use crate::diag::codes;

codes! {
    COLLISION "E0419" Error "deux sources pour une page" "two sources for one page"
        "Deux fichiers produiraient la même page : une ancienne adresse (« anciens_noms ») reprise par une autre fiche, ou deux noms qui ne diffèrent que par les majuscules. Changez l’un des deux."
        "Two files would make the same page: a former address (“anciens_noms”) taken by another entry, or two names that differ by capitals alone. Change one of them.";
}
