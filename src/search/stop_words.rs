//! Words that say nothing of what is looked for, folded, by language.

use std::collections::HashSet;

static FRENCH: &str = "a afin ai aie ainsi alors apres as au aucun aussi autre autres aux avant avec avez avoir avons \
    besoin bien c ca car ce ceci cela celle celles celui cependant certain certaine certains ces cet cette ceux chaque chez \
    cherche chercher cherchons chose choses ci comme comment contre d dans de depuis des devenir dit doit donc dont du durant \
    elle elles en encore entre es est et etaient etait ete etes etre eu eux faire fait font hors ici il ils j je jusque \
    l la le les leur leurs lors lui m ma mais me meme memes mes mien moi moins mon n ne ni nos notre nous on ont ou \
    par parmi pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi pouvez pres puis qu quand que quel \
    quelle quelles quelque quelques quels qui quoi rien s sa sans son sauf se selon sera seront ses si sien soi soit sont \
    sous suis sur t ta tandis te tel telle telles tels tes toi ton toujours tous tout toute toutes tres trop trouver tu un une \
    va vers via voici voila vont vos votre vous y etant ayant suite veut veux voudrais voudrait aimerais cote proche \
    quelqu";

static DUTCH: &str = "aan al alle alles als ben bij daar dan dat de deze die dit doen door dus een er geen had heb \
    hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jouw kan kunnen maar me meer met mij mijn moet na \
    naar niet niets nog nu of om onder ons ook op over s t te tegen toch toen tot u uit uw van veel voor waar want was \
    wat we wel werd wie wij wil word worden wordt zal ze zelf zich zij zijn zo zoek zoeken zonder zou n bent";

static GERMAN: &str = "aber alle allem allen aller alles als also am an auch auf aus bei bin bis bist da damit dann das \
    dass dein deine dem den der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine \
    einem einen einer eines er es euch euer fur gegen hab habe haben hat hatte hier hin ich ihm ihn ihnen ihr ihre im \
    in ist jede jedem jeden jeder jedes kann kein keine mein meine mich mir mit muss nach nicht nichts noch nun nur ob \
    oder ohne s sehr sein seine sich sie sind so soll suche suchen um und uns unser unter vom von vor war was weg weil \
    welche wenn wer wie wir wird wo zu zum zur";

static ENGLISH: &str = "a about after all also am an and any are as at be because been before being but by can could d \
    did do does doing for from had has have having he her here him his how i if in into is it its just ll looking me \
    more most my myself no nor not now of off on once only or other our ours out own please re s same she should so \
    some such t than that the their them then there these they this those through to too up ve very was we were what \
    when where which while who whom why will with would you your yours find search near";

static ARABIC: &str = "في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين و او ثم ان انا انت هو هي هم نحن كل بعض ما لا \
    لم لن قد كان كانت يكون تكون اين كيف متي هل حتي بعد قبل عند لدي اريد ابحث يا اي غير بين الا اذا";

/// The words of a language.
pub fn stop_words(lang: &str) -> HashSet<&'static str> {
    let words = match lang {
        "nl" => DUTCH,
        "de" => GERMAN,
        "en" => ENGLISH,
        "ar" => ARABIC,
        _ => FRENCH,
    };
    words.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::form;

    #[test]
    fn stop_words_are_spelled_as_forms_are() {
        for lang in ["fr", "nl", "de", "en", "ar"] {
            for word in stop_words(lang) {
                assert_eq!(form(word), word);
            }
        }
    }
}
