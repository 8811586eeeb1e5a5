//! Kinds of problem of schedules and school calendars.

use crate::diag::codes;

codes! {
    PHRASE "E0501" Error "phrase de jours non comprise" "days not understood"
        "« quand » dit les jours : « tous les mardis », « un vendredi sur deux », « le 1er mardi du mois », « du lundi au vendredi », « le 3 novembre 2026 ». Une phrase entière est lue aussi quand elle est une seule règle : « tous les mardis de 9h à 12h, sauf vacances scolaires ». Plusieurs règles sont plusieurs éléments de « horaires »."
        "“quand” tells the days: “tous les mardis”, “un vendredi sur deux”, “le 1er mardi du mois”, “du lundi au vendredi”, “le 3 novembre 2026”. A whole sentence is read too when it is a single rule: “tous les mardis de 9h à 12h, sauf vacances scolaires”. Several rules are several elements of “horaires”.";
    HOURS "E0502" Error "heures non comprises" "hours not understood"
        "« heures » s'écrit « 9h-12h », « 9h30-12h et 13h-16h », « à partir de 9h », « toute la journée », ou « matin », « après-midi », « soir » quand l'heure n'est pas connue. « 22h-6h » finit le lendemain."
        "“heures” is written “9h-12h”, “9h30-12h et 13h-16h”, “à partir de 9h”, “toute la journée”, or “matin”, “après-midi”, “soir” when the hour is not known. “22h-6h” ends the next day.";
    FILTER "E0503" Error "exception non comprise" "exception not understood"
        "« sauf » et « pendant » prennent « vacances scolaires », « jours fériés », un mois, « de septembre à juin », un jour ou « 2026-12-21 à 2027-01-03 »."
        "“sauf” and “pendant” take “vacances scolaires”, “jours fériés”, a month, “de septembre à juin”, a day, or “2026-12-21 à 2027-01-03”.";
    DAY "E0504" Error "date non comprise" "date not understood"
        "Une date s'écrit 2026-11-03, ou « 3 novembre 2026 ». Le jour de la semaine, s'il est écrit, est vérifié."
        "A date is written 2026-11-03, or “3 novembre 2026”. A weekday, if written, is verified.";
    NO_YEAR "E0505" Error "date sans année" "date without a year"
        "Sans année, la date reviendrait chaque année ou serait devinée : écrivez l'année, ou « chaque année, le 6 décembre »."
        "Without a year the date would come back every year or be guessed: write the year, or “chaque année, le 6 décembre”.";
    WRONG_WEEKDAY "E0506" Error "date et jour de la semaine en désaccord" "date and weekday disagree"
        "Le jour de la semaine écrit devant une date, ou demandé par « quand », ne tombe pas à cette date. Le message donne les dates justes les plus proches."
        "The weekday written before a date, or asked by “quand”, is not that of the date. The message gives the nearest right dates.";
    VAGUE "E0507" Error "rythme sans jour" "rhythm without a day"
        "« Une fois par semaine » ne dit pas quel jour : c'est un rythme, qui va dans « frequence » et ne donne aucune date. Dans « horaires », écrivez le jour."
        "“Une fois par semaine” does not say which day: it is a rhythm, which goes into “frequence” and makes no date. In “horaires”, write the day.";
    SEVERAL "E0508" Error "plusieurs choses dans « quand »" "several things in “quand”"
        "Un élément de « horaires » porte une seule règle : les jours dans « quand », les heures dans « heures », les exceptions dans « sauf ». Le message propose les éléments à écrire."
        "An element of “horaires” carries one rule: days in “quand”, hours in “heures”, exceptions in “sauf”. The message proposes what to write.";
    NO_START "E0510" Error "« du » manque" "“du” missing"
        "« Un vendredi sur deux » et « un mois sur deux » ont besoin de « du: », la date d'une séance, pour savoir lesquels."
        "“Un vendredi sur deux” and “un mois sur deux” need “du:”, the date of one session, to know which.";
    REVERSED "E0511" Error "fin avant le début" "end before the start"
        "« au » est le dernier jour, compris : il ne peut pas précéder « du »."
        "“au” is the last day, inclusive: it cannot precede “du”.";
    NO_SESSION "E0512" Error "pas de séance ce jour-là" "no session on that day"
        "On annule, déplace ou décrit un jour où « quand » donne une séance. Le message dit les séances voisines."
        "One cancels, moves or describes a day on which “quand” gives a session. The message tells the neighbouring sessions.";
    TAKEN "E0513" Error "déjà une séance ce jour-là" "already a session on that day"
        "La date de remplacement ou la date ajoutée tombe sur une séance qui existe déjà."
        "The replacement or the added date falls on a session that exists already.";
    CLOCK "E0514" Error "heure impossible la nuit du changement d'heure" "hour impossible on a clock-change night"
        "La nuit du dernier dimanche de mars, 2 h 30 n'existe pas ; celle du dernier dimanche d'octobre, 2 h 30 arrive deux fois. Changez l'heure ou retirez cette date."
        "On the night of the last Sunday of March 2:30 does not exist; on that of the last Sunday of October it comes twice. Change the hour or take that date out.";
    OVERLAP "E0515" Error "heures qui se chevauchent" "overlapping hours"
        "Deux plages d'un même jour se chevauchent, ou deux séries d'une même fiche ont lieu en même temps au même endroit."
        "Two ranges of one day overlap, or two series of one entry take place at the same time in the same place.";
    CONTRADICTION "E0516" Error "deux ordres pour un même jour" "two orders for one day"
        "Le même jour est annulé et déplacé, ou écrit deux fois ; ou « jours_feries » dit le contraire de « sauf » ou de « pendant »."
        "The same day is cancelled and moved, or written twice; or “jours_feries” says the contrary of “sauf” or “pendant”.";
    NEVER "E0517" Error "série sans aucune date" "series without a date"
        "Entre « du » et « au », « sauf » et « pendant » ne laissent aucun jour, ou « quand » n'en donne aucun."
        "Between “du” and “au”, “sauf” and “pendant” leave no day, or “quand” gives none.";
    LONG_NIGHT "W0518" Warning "séance de plus de douze heures" "session of more than twelve hours"
        "Une fin avant le début veut dire le lendemain. Au-delà de douze heures, c'est le plus souvent une faute de frappe."
        "An end before the start means the next day. Beyond twelve hours it is most often a slip.";
    NO_CALENDAR "E0520" Error "vacances scolaires inconnues" "school holidays unknown"
        "« Vacances scolaires » a besoin d'un calendrier : celui de la fiche (« calendrier »), de la zone du lieu, ou du site."
        "“Vacances scolaires” needs a calendar: the entry's (“calendrier”), that of the place's zone, or the site's.";
    BEYOND_CALENDAR "W0521" Warning "vacances pas encore connues" "holidays not known yet"
        "Passé le dernier jour du calendrier scolaire, « sauf vacances scolaires » ne donne plus aucune date : rien n'est deviné. Complétez calendriers/."
        "Past the last day of the school calendar “sauf vacances scolaires” gives no date: nothing is guessed. Complete calendriers/.";
    OVER "W0522" Warning "série finie" "series over"
        "La dernière date est passée. Écrivez la nouvelle série, ou supprimez celle-ci."
        "The last date has passed. Write the new series, or delete this one.";
    UNREVIEWED "W0523" Warning "série sans fin, pas revue depuis un an" "endless series, not reviewed for a year"
        "Une série sans « au » continue pour toujours : au moins une fois par an, quelqu'un doit la confirmer (« verifie_le »)."
        "A series without “au” goes on for ever: at least once a year somebody must confirm it (“verifie_le”).";
    SUPPOSED_CALENDAR "N0524" Note "calendrier scolaire supposé" "school calendar supposed"
        "Aucune zone ni aucun calendrier n'est nommé : « repere quand » essaie avec le seul calendrier belge qu'il trouve, et le dit. Nommez « --zone » ou « --calendrier »."
        "No zone and no calendar is named: “repere quand” tries with the only Belgian calendar that it finds, and says so. Name “--zone” or “--calendrier”.";
    LEFT_OUT "N0527" Note "mots laissés de côté" "words left out"
        "« La bibliothèque est ouverte tous les mardis » : les jours sont compris, ce qui est ouvert n'est pas repris. S'il faut le dire, écrivez-le dans « note »."
        "“La bibliothèque est ouverte tous les mardis”: the days are understood, what is open is not kept. If it must be said, write it in “note”.";
    CLOSED "W0530" Warning "date pendant une fermeture" "date during a closure"
        "« fermetures » enlève toutes les séances de ses jours, sauf celles que « ajoute » et « deplace » y mettent : une date écrite l'emporte, et elle est annoncée. Si la séance a bien lieu, ouvrez ce jour dans « fermetures »."
        "“fermetures” takes out all sessions of its days, except those that “ajoute” and “deplace” put there: a date that is written wins, and is announced. If the session does take place, open that day in “fermetures”.";
    CLOSURES_MEET "W0531" Warning "fermetures qui se chevauchent" "overlapping closures"
        "Deux fermetures ont des jours en commun : les deux seraient annoncées. Gardez-en une, ou changez ses jours."
        "Two closures share days: both would be announced. Keep one of them, or change its days.";
    CALENDAR_ORDER "E0525" Error "congé impossible" "impossible holiday"
        "Un congé finit après son début et ne chevauche pas un autre congé."
        "A holiday ends after its start and does not overlap another.";
    CALENDAR_HOLE "W0526" Warning "trou entre deux années scolaires" "hole between two school years"
        "Entre deux années scolaires, les vacances d'été vont de la fin des cours à la rentrée. S'il manque des jours, des séances y apparaîtraient."
        "Between two school years the summer holidays run from the end of lessons to their start. If days are missing, sessions would appear there.";
}
