"""Words and sentences of fictional entries: French as such pages write it, in slots.

A slot `{x}` takes a value of the list of that name, or of what the entry knows (`{commune}`, `{org}`, `{nom}`).
Every theme of vocabulaire/themes.yaml has a pack: names, summaries, sentences. Nothing here names a real service.
"""

LISTS = {
    "pro": "une psychologue|une assistante sociale|une sage-femme|une puéricultrice|un éducateur|une animatrice|un médiateur|une infirmière|une logopède|une psychomotricienne|un juriste|une conteuse|une diététicienne|un pédopsychiatre|une kinésithérapeute|une accueillante|un travailleur social|une bénévole formée|une ergothérapeute|un instituteur à la retraite|une avocate|une bibliothécaire|un musicien|une thérapeute familiale|une conseillère conjugale|un interprète|une médiatrice interculturelle|une aide familiale|un ludothécaire|une sexologue|un ostéopathe|une stagiaire accompagnée",
    "enfant": "bébé|tout-petit|enfant|nourrisson|petit|fils|fille|enfant en bas âge|préadolescent|adolescent|jumeau|aîné|cadet|benjamin",
    "salle": "la salle communale|l’ancienne gare|la maison de quartier|la bibliothèque|l’école du village|le centre culturel|la maison médicale|le presbytère rénové|la plaine de jeux|le hall omnisports|une maison de rangée|le foyer rural|l’ancienne poste|la ferme pédagogique|le local des aînés|un jardin partagé|l’antenne sociale|la cure|le kiosque du parc|la péniche amarrée au quai|un car aménagé|le réfectoire de l’école|la grange|l’atelier du fond de la cour",
    "moment": "le matin|en début d’après-midi|après l’école|en soirée|le week-end|pendant la sieste des petits|juste avant midi|à l’heure du goûter|tôt le matin|une fois par mois|à chaque nouvelle lune de l’agenda|avant les fêtes|à la rentrée|au printemps|durant tout l’été|les jours de marché",
    "objet": "un café|une tisane|des jeux de société|des livres|des tapis de sol|des instruments|des coussins|un coin cuisine|une table à langer|des tricycles|des marionnettes|un bac à sable|des albums|des peintures|de la pâte à modeler|des déguisements|un hamac|des blocs de mousse|un piano|des tabliers|des vélos|un potager|une cabane|des puzzles|des instruments de percussion|un tapis d’éveil|des foulards|une tente|un fauteuil d’allaitement|une baignoire pour bébés",
    "ressenti": "la fatigue|la colère|la honte|la solitude|le doute|la peur de mal faire|la culpabilité|le stress|l’ennui|la tristesse|l’inquiétude|la joie|l’épuisement|la fierté|le découragement|la jalousie|le manque de sommeil|la charge mentale|le sentiment d’être jugé|l’impression de crier tout le temps",
    "sujet": "le sommeil|les repas|les écrans|les limites|la propreté|l’entrée à l’école|les pleurs|les disputes entre frères et sœurs|le sevrage|la séparation|le budget du ménage|la jalousie|les devoirs|le harcèlement|la puberté|l’autonomie|le retour au travail|les grands-parents|la langue de la maison|le deuil|les peurs de la nuit|la politesse|l’argent de poche|les réseaux sociaux|les colères|l’alimentation|la place du père|la fratrie|le langage|les vaccins|le temps pour soi|la vie de couple|les premiers soins|les accidents domestiques|l’hypersensibilité|le déménagement|l’adoption|le bilinguisme|la garde alternée|les punitions",
    "verbe": "jouer|parler|cuisiner|chanter|lire|respirer|bricoler|danser|jardiner|écouter|masser|porter|dessiner|bouger|découvrir|souffler|rire|échanger|apprendre|partager|se poser|raconter|nager|coudre|réparer|peindre|se promener|modeler|filmer|photographier",
    "qui": "les parents|les familles|les mamans|les papas|les futurs parents|les jeunes parents|les grands-parents|les familles du quartier|les parents seuls|les nouveaux arrivants|les beaux-parents|les familles nombreuses|les parents d’adolescents|les couples|les parents qui travaillent|les parents sans emploi|les étudiants devenus parents|les parents adoptifs|les familles d’accueil|les parents sourds|les aidants",
    "adj": "chaleureux|simple|gratuit|discret|ouvert à tous|sans jugement|bienveillant|convivial|régulier|calme|adapté|souple|familial|pratique|concret|respectueux|participatif|intergénérationnel|inclusif|solidaire|mobile|lumineux|accessible|joyeux|rassurant",
    "frequence": "chaque semaine|deux fois par mois|une fois par mois|tous les quinze jours|chaque trimestre|plusieurs fois par an|à la demande|une demi-journée par semaine",
    "service": "le CPAS|la commune|l’école|la crèche|le médecin traitant|le planning familial|la maternité|le centre PMS|la mutuelle|le service d’aide à la jeunesse|la maison médicale|le juge de la famille|la bibliothèque|l’ONE|le service logement|une autre association",
    "doc": "la carte d’identité|la vignette de mutuelle|le carnet de santé de l’enfant|une composition de ménage|un avertissement-extrait de rôle|l’attestation du CPAS|rien du tout|une photo|le bulletin|la convention signée|un certificat médical|le jugement",
    "quartier": "du centre|de la gare|du bord de l’eau|des anciennes mines|de la cité|du haut de la ville|du faubourg|des vergers|du canal|des coteaux|du vieux pont|de la citadelle|de la place du marché|des tanneries|du plateau|de l’abattoir|des quatre vents",
    "doudou": "lapin|ours|renard|hérisson|papillon|coquelicot|tournesol|cerf-volant|escargot|nuage|lutin|moineau|bourdon|colibri|grillon|hibou|kangourou|koala|lama|loutre|mésange|pinson|roitelet|sauterelle|tortue|wapiti|zèbre|coccinelle|libellule|hirondelle|écureuil|pivert|marmotte|caracol|girafe|pélican|dauphin|ourson|chaton|faon|poussin",
    "image": "La Cabane|Le Nid|L’Escale|La Passerelle|Le Tremplin|La Marelle|Le Fil|La Parenthèse|Le Cocon|La Source|L’Envol|Le Sablier|La Courte Échelle|Le Trait d’union|Les Racines|La Clé|Le Phare|L’Éclaircie|La Ronde|Le Préau|Le Hamac|La Balançoire|L’Arc-en-ciel|Le Carrousel|La Boussole|Les Petits Pas|La Grande Ourse|Le Potager|La Lucarne|Le Grenier|Le Moulin|La Fontaine|Le Goûter|La Besace|Le Toboggan|La Veilleuse|Les Quatre Saisons|La Berceuse|L’Ancre|La Toupie|Le Pas-sage|La Luciole|L’Oasis|Le Pont|Le Relais|La Treille|Le Baluchon|La Rose des vents|Le Petit Train|La Bulle",
    "asbl": "asbl|ASBL|maison de quartier|collectif|centre|service|réseau|antenne|coopérative|atelier|association|fédération|amicale|équipe",
}

GENERAL = """
L’accueil se fait {moment}, dans {salle}, autour de {objet}.
{Pro} est là pour répondre aux questions sur {sujet} et sur {sujet}.
On vient pour {verbe}, pour {verbe} ou simplement pour ne pas rester seul.
L’équipe parle de {sujet} sans donner de leçon.
Chacun arrive et repart quand il veut.
Vous pouvez venir avec votre {enfant}, une amie, une voisine ou toute seule.
Pour {qui}, c’est souvent le premier endroit où l’on ose parler de {ressenti}.
Le lieu se trouve dans {salle}, dans le quartier {quartier}.
Un espace {adj} et {adj}, avec {objet} et {objet}.
Les séances ont lieu {frequence}.
En cas de besoin, l’équipe oriente vers {service} ou vers {service}.
Le projet est né d’un groupe de parents qui cherchaient où {verbe} avec leur {enfant}.
Apportez {doc} et {doc} si vous les avez.
On peut téléphoner avant de venir, ou passer {moment}.
{Pro} et {pro} animent la rencontre à deux.
Les premières minutes servent à faire connaissance autour de {objet}.
Le travail se fait avec {service}, quand la famille est d’accord.
Rien de ce qui est dit ne sort du groupe.
Une collation est prévue pour les enfants.
Le bâtiment a une entrée sans marche et une place pour les poussettes.
Un second local permet aux enfants de jouer pendant que les parents parlent de {sujet}.
L’animation change chaque mois : {sujet}, {sujet}, puis {sujet}.
Des bénévoles préparent {objet} et rangent ensemble.
Les familles de {commune} sont prioritaires, les autres sont les bienvenues s’il reste de la place.
Un bus s’arrête à deux minutes de {salle}.
L’équipe travaille à {commune} depuis plusieurs années.
Il n’est pas nécessaire de parler français : on se débrouille avec les mains, et {pro} peut aider.
Les enfants restent sous la responsabilité de leur parent.
Le nombre de places est limité pour garder un cadre {adj}.
Pendant les congés, le rythme change : demandez les dates.
Une fois l’an, toute l’équipe sort pour {verbe} avec les familles.
{Qui} y trouvent {objet}, une oreille et du temps.
On y aborde {ressenti}, {sujet} et ce qui va bien aussi.
Cela commence par un entretien avec {pro}.
L’inscription se fait auprès de {org}.
{nom} est un projet de {org}, à {commune}.
Le groupe se réunit dans {salle} et parfois dehors, pour {verbe}.
La participation est libre : chacun donne ce qu’il peut.
Un petit mot, {objet}, et la conversation démarre sur {sujet}.
Quand {ressenti} prend trop de place, on peut en parler avec {pro}.
Des ateliers permettent de {verbe} et de {verbe} ensemble.
Nous gardons le contact par téléphone entre deux rencontres.
Plusieurs familles viennent de loin, d’où le covoiturage organisé {moment}.
L’idée vient de {salle}, où {qui} se retrouvaient déjà pour {verbe}.
Le local « {doudou} » est réservé aux moins de trois ans.
La salle du {doudou} accueille les plus grands.
Chaque enfant reçoit un {doudou} en tissu le premier jour.
Les photos de l’année sont exposées dans {salle}.
Une boîte à questions, en forme de {doudou}, permet de demander sans se montrer.
Le soutien continue aussi longtemps que la famille le souhaite.
Il arrive que l’on rie beaucoup ; il arrive aussi que l’on pleure.
{Pro} vient une fois par trimestre parler de {sujet}.
Pour les démarches avec {service}, {pro} peut vous accompagner.
Le secret professionnel est respecté.
Prévenez si vous ne venez pas : une autre famille prendra la place.
Un parent {rare} a offert {objet}.
Le carnet « {Rare} » rassemble les idées des familles.
La fresque de l’entrée a été peinte par {Prenom} {Rare}, avec les enfants.
L’atelier {Rare} ouvre {moment}.
Les groupes portent des noms : {Rare}, {Rare} et {doudou}.
Le projet {Rare} réunit {qui} et {qui}.
La méthode {Rare} aide à parler de {sujet}.
Depuis que {Prenom} coordonne, l’accueil est plus {adj}.
""".strip().split("\n")

# Theme: names ; summaries ; sentences.
PACKS = {
    "accueil-parents-enfants": (
        "Lieu de rencontre enfants-parents|Café des parents|Maison ouverte|Matinée parents-bébés|Bébé-papote|Accueil des tout-petits|Rencontres du mardi|Maison verte|Goûter des familles",
        "Un lieu pour jouer et parler avec son {enfant}, à {commune}.|{Qui} s’y retrouvent pour {verbe} et pour {verbe}.|Un moment {adj} pour les tout-petits et leurs parents.|À {commune}, on vient avec son {enfant}, sans s’inscrire.",
        "Les enfants jouent, les parents se rencontrent.|On prépare doucement la séparation avant la crèche ou l’école maternelle.|Deux accueillants sont présents à chaque ouverture.|L’enfant vient avec un adulte qui reste avec lui.|On ne donne que le prénom de l’enfant.|Le jeu libre aide l’enfant à grandir parmi les autres.|Des tapis, des miroirs et des ballons attendent les bébés.|L’anonymat est respecté : personne ne demande votre nom."),
    "soutien-parentalite": (
        "Groupe de parole|Atelier discipline positive|Soirée des parents|Soutien éducatif|Écoute des parents|Atelier frères et sœurs|Parents d’ados|Espace parentalité|Poser des limites",
        "Parler de {sujet} avec d’autres parents et {pro}.|Un soutien {adj} pour {qui}, à {commune}.|Pour {qui} qui connaissent {ressenti}.|Des soirées sur {sujet}, {sujet} et {sujet}.",
        "On y parle d’éducation, de crises et de petites victoires.|Comment réagir quand l’enfant n’écoute pas ?|Les parents épuisés y trouvent des outils concrets.|Le burn-out parental se soigne d’abord en étant entendu.|Les adolescents, leurs écrans et leurs silences sont au programme.|La coopération s’apprend à tout âge.|Chaque famille trouve sa manière de faire.|Les punitions, les cris et ce qui marche mieux."),
    "grossesse-naissance": (
        "Préparation à la naissance|Consultation prénatale|Café allaitement|Suivi de grossesse|Massage bébé|Accompagnement périnatal|Yoga prénatal|Atelier portage|Retour à la maison",
        "Pour les femmes enceintes et leur famille, avec {pro}.|Un suivi {adj}, de la grossesse aux premiers mois.|Allaitement, sommeil, retour à la maison : on en parle.|Autour de la naissance, à {commune}.",
        "La sage-femme répond aux questions sur l’accouchement et la douleur.|L’allaitement se prépare et s’apprend à deux.|Le suivi commence dès le premier trimestre.|Les crevasses, le tire-lait et le sevrage sont des sujets du groupe.|Le baby blues est fréquent ; il ne faut pas rester seule avec lui.|Le bébé est pesé, la mère est écoutée.|Le co-parent est le bienvenu à chaque séance.|Une écharpe de portage est prêtée."),
    "monoparentalite": (
        "Relais des parents solos|Groupe des parents seuls|Solo ensemble|Week-end répit|Coup de pouce mono|Table des mamans solos|Cercle des pères seuls",
        "Pour les parents qui élèvent seuls leurs enfants.|Souffler, s’entraider, s’informer quand on est seul.|Un groupe {adj} de familles monoparentales, à {commune}.|Parents solos : du répit et des conseils.",
        "Élever seul ses enfants demande du temps et des relais.|Une garde est organisée pendant la réunion.|Les questions de pension alimentaire et de logement reviennent souvent.|On échange des vêtements, des adresses et des services.|Le week-end de répit a lieu deux fois par an.|Les pères hébergeants y ont leur place."),
    "exil-migration": (
        "Accueil des familles exilées|Mamans d’ailleurs|Parents en chemin|Table de langues|Familles du monde|Suivi des familles réfugiées|Cours de français pour parents",
        "Pour les familles qui arrivent d’un autre pays.|Des femmes exilées et leurs enfants, accompagnés à {commune}.|Apprendre le français pour suivre l’école de son {enfant}.|Un accueil {adj}, avec interprète.",
        "Les démarches de séjour sont expliquées en plusieurs langues.|Un interprète vient sur demande.|Les mères demandeuses d’asile sont les bienvenues avec leurs bébés.|On lit ensemble le journal de classe et le bulletin.|Avec ou sans papiers, avec ou sans mutuelle.|Les enfants gardent leur langue et en apprennent une autre.|La traversée, l’attente, le centre : on peut en parler ou se taire."),
    "entraide-domicile": (
        "Visites solidaires|Accompagnement à domicile|Aide familiale|Une bénévole chez vous|Coup de main aux jeunes parents|Parrainage de quartier|Relais à la maison",
        "Quelqu’un vient chez vous, {frequence}.|Un coup de main à la maison pour {qui}.|Une visite {adj}, pour souffler après la naissance.|{Pro} se rend à domicile, à {commune} et alentour.",
        "Une personne bénévole, formée, rend visite à la famille.|Les repas, le linge, une promenade : on décide ensemble.|La visite dure deux à trois heures.|L’accompagnement s’arrête quand la famille le souhaite.|Les aînés ne sont pas oubliés.|Une coordinatrice passe une première fois pour faire connaissance."),
    "materiel-vetements": (
        "Vestiaire des petits|Donnerie|Bourse aux vêtements|Prêt de matériel|Bébéthèque|Colis bébé|Gratiferia|Troc de poussettes",
        "Vêtements, langes et poussettes, donnés ou à petit prix.|Du matériel de puériculture prêté à {commune}.|Une donnerie {adj}, tenue par {qui}.|Habits d’enfants de la naissance à douze ans.",
        "On trouve des lits, des sièges auto et des chaises hautes.|Les langes sont distribués par taille.|Le lait en poudre est donné sur avis de {service}.|Apportez ce qui est propre et en bon état.|La cotisation annuelle est modique.|Rien n’est vendu : chacun prend ce dont il a besoin.|Les cartables sont distribués avant la rentrée."),
    "aide-alimentaire": (
        "Épicerie sociale|Colis alimentaires|Frigo partagé|Repas des familles|Restaurant social|Épicerie solidaire|Petit-déjeuner du quartier",
        "De quoi manger, à petit prix ou gratuitement.|Une épicerie {adj} pour les familles de {commune}.|Des repas chauds pour {qui}.|Colis et conseils, sur orientation de {service}.",
        "Les produits frais arrivent le matin même.|Un entretien avec {pro} ouvre l’accès pour six mois.|Le panier coûte quelques euros.|Les petits pots et le lait sont réservés aux bébés.|On cuisine ensemble une fois par mois.|Les invendus du marché sont partagés."),
    "ecole-devoirs": (
        "École de devoirs|Soutien scolaire|Coin des devoirs|Remédiation|Étude dirigée|Tutorat|Passerelle école-famille",
        "Aide aux devoirs et activités pour les enfants de {commune}.|Un coup de pouce {adj} après l’école.|Du soutien scolaire par des étudiants.|Devoirs, jeux et sorties, du primaire au secondaire.",
        "Les leçons se font par petits groupes.|Les animateurs rencontrent les parents chaque trimestre.|Le mercredi est réservé aux activités créatives.|L’enfant qui décroche reprend confiance.|Les mathématiques et la lecture sont travaillées en jouant.|Le harcèlement scolaire est pris au sérieux.|L’orientation se prépare avec {service}."),
    "lecture-jeux": (
        "Ludothèque|Bébés lecteurs|Heure du conte|Éveil musical|Atelier comptines|Bibliobus|Lecture au parc|Ludobus|Bibliothèque des petits",
        "Des jeux et des livres à emprunter, à {commune}.|Comptines, albums et jeux de doigts pour les petits.|Éveil {adj} pour les moins de trois ans.|Des histoires racontées {moment}.",
        "Plus de mille jeux attendent les familles.|Une conteuse vient avec son tapis à histoires.|Le prêt dure trois semaines.|On chante, on tape des mains, on écoute le silence.|Des jeux adaptés existent pour les enfants en situation de handicap.|Les albums sont lus en plusieurs langues.|Une soirée de jeux de société a lieu chaque mois."),
    "activites-sorties": (
        "Sorties familiales|Stages de vacances|Baby-gym|Psychomotricité|Cirque en famille|Natation des bébés|Balade du dimanche|Atelier cuisine|Jardin des familles",
        "Bouger, sortir, découvrir en famille.|Des activités {adj} à {commune}, {moment}.|Un stage pour les enfants pendant les congés.|{Verbe} et {verbe}, avec son {enfant}.",
        "Le parcours de mousse change chaque semaine.|La piscine est chauffée à trente-deux degrés.|Les sorties se décident avec les familles.|Le prix baisse pour les familles nombreuses.|Les moniteurs sont brevetés.|Les enfants avec handicap sont inscrits comme les autres.|On grimpe, on roule, on saute en toute sécurité."),
    "garde-enfants": (
        "Crèche|Halte-accueil|Accueillantes à domicile|Garde d’enfants malades|Accueil extrascolaire|Bébé-bus|Garderie du matin|Maison d’enfants",
        "Garde des petits, à {commune}.|Un accueil {adj} pour les enfants de zéro à trois ans.|Quelques heures de garde pour souffler.|{Places} places, en semaine.",
        "La participation dépend des revenus.|Les inscriptions se font dès le troisième mois de grossesse.|L’accueil d’urgence est possible selon les places.|Une puéricultrice vient chez vous le jour même.|La familiarisation dure deux semaines.|Chaque accueillante garde quatre enfants au plus.|Le repas de midi est compris."),
    "sante-enfant": (
        "Consultation pour enfants|Consultation des nourrissons|Bilan de langage|Logopédie|Pesée et conseils|Aide précoce|Santé à l’école|Atelier petits pots",
        "Suivi médical préventif des enfants, à {commune}.|Poids, vaccins, sommeil : {pro} vous reçoit.|Pour l’enfant qui parle peu, bégaie ou confond les sons.|Un suivi {adj} de la naissance à six ans.",
        "Les vaccins du calendrier sont faits sur place.|La vue et l’audition sont dépistées.|Un retard de développement demande un avis sans attendre.|La diversification alimentaire se prépare en cuisinant.|Le carnet de l’enfant est rempli à chaque visite.|L’infirmière pèse, mesure et écoute.|Les allergies et les coliques sont expliquées."),
    "sante-mentale": (
        "Consultation psychologique|Service de santé mentale|Thérapie familiale|Psy des petits|Consultation adolescents|Groupe burn-out parental|Centre de guidance",
        "Parler avec {pro}, pour soi ou pour son {enfant}.|Une consultation {adj}, à {commune}.|Enfants, adolescents, parents : un suivi à plusieurs.|Quand {ressenti} ne passe pas.",
        "Le premier entretien a lieu dans les trois semaines.|L’angoisse, les crises et le mal-être se disent à leur rythme.|Un bilan est proposé avant le suivi.|Le tarif dépend des revenus.|La thérapie familiale réunit ceux qui veulent venir.|Les jeunes peuvent venir seuls la première fois.|La dépression du post-partum se soigne."),
    "vie-affective": (
        "Planning familial|Consultation de couple|Espace jeunes|Contraception et écoute|Parler du couple|Conseil conjugal|Vie affective",
        "Contraception, couple, grossesse : en parler librement.|Un centre {adj}, à {commune}.|Écoute et consultations pour {qui}.|Pour les jeunes, sans rendez-vous, {moment}.",
        "Le test de grossesse est gratuit.|L’interruption de grossesse est expliquée et accompagnée.|Le dépistage se fait dans la discrétion.|La gynécologue reçoit deux demi-journées par semaine.|Le couple traverse des tempêtes : on peut être aidé.|Les animations dans les écoles parlent de respect et de consentement."),
    "separation-mediation": (
        "Médiation familiale|Espace parents séparés|Se séparer sans se perdre|Permanence juridique|Coparents|Groupe enfants de parents séparés",
        "S’accorder quand on se sépare, avec {pro}.|Une médiation {adj} pour parents séparés.|Divorce, hébergement, pension : des réponses à {commune}.|Les enfants au centre de la séparation.",
        "Le médiateur agréé reste neutre.|L’hébergement alterné se discute calmement.|La contribution alimentaire est calculée avec méthode.|Les enfants ont aussi leur groupe, avec dessins et contes.|Un premier entretien d’information est gratuit.|L’accord peut être homologué par le juge."),
    "visites-encadrees": (
        "Espace rencontre|Visites encadrées|Droit de visite accompagné|Lien parent-enfant|Passage de bras",
        "Rencontrer son {enfant} dans un lieu neutre.|Un espace {adj} pour garder le lien.|Sur décision du juge ou à la demande des parents, à {commune}.",
        "Le lieu est neutre et sécurisé.|Un intervenant est présent pendant la visite.|Les grands-parents peuvent aussi demander une rencontre.|La première visite est préparée avec chacun séparément.|Le parent non hébergeur retrouve peu à peu sa place."),
    "violences-protection": (
        "Écoute violences|Service de protection|Équipe enfance en danger|Accueil des victimes|Cellule d’écoute|Groupe de femmes",
        "Vous avez peur chez vous ? On vous écoute.|Violences dans le couple ou sur un enfant : parler à {pro}.|Une aide {adj} et confidentielle.|Pour toute personne inquiète pour un enfant.",
        "L’appel est gratuit et anonyme.|Être frappée, humiliée ou contrôlée n’est jamais normal.|On cherche ensemble comment se mettre à l’abri.|La négligence et la maltraitance demandent une réponse rapide.|Les enfants témoins sont aussi des victimes.|Un plan de sécurité est préparé."),
    "hebergement": (
        "Maison d’accueil|Maison maternelle|Logement de transit|Abri des familles|Hébergement d’urgence|Appartements supervisés",
        "Un toit pour des parents et leurs enfants.|Une maison {adj} pour mères et enfants.|Hébergement et accompagnement social.|De quoi se poser quelques mois.",
        "La durée du séjour est de neuf mois, renouvelable.|Chaque famille a sa chambre et partage la cuisine.|L’équipe aide à retrouver un logement.|Les enfants sont inscrits dans l’école la plus proche.|L’adresse n’est pas publiée.|Les jeunes mamans sont suivies jusqu’à l’autonomie."),
    "deuil": (
        "Deuil périnatal|Groupe d’entraide du deuil|Enfants en deuil|Dire sa peine|Parents endeuillés",
        "Après la mort d’un bébé, ne pas rester seul.|Un groupe {adj} pour parents en deuil, à {commune}.|Des ateliers pour les enfants qui ont perdu un proche.",
        "La fausse couche et la mort in utero sont des deuils.|On allume une bougie, on dit un prénom.|Le dessin aide l’enfant à dire l’absence.|Le groupe se réunit {frequence}, en petit nombre.|Les frères et sœurs ont leur propre atelier.|L’interruption médicale de grossesse y a sa place."),
    "ecoute-telephonique": (
        "Ligne d’écoute|Allô parents|Écoute-nuit|Numéro des familles|SOS pleurs",
        "Parler à quelqu’un tout de suite.|Une écoute {adj}, anonyme, par téléphone.|Votre bébé pleure sans arrêt : appelez.",
        "Les écoutants sont bénévoles et formés.|L’appel ne laisse pas de trace sur la facture.|Vous n’en pouvez plus, vous avez peur de craquer : appelez.|Le numéro est joignable {moment}.|On peut aussi écrire."),
    "droits-demarches": (
        "Permanence sociale|Aide administrative|Info-droits|Écrivain public|Médiation de dettes|Permanence juridique des familles|Guichet des familles",
        "Remplir ses papiers, connaître ses droits.|Une permanence {adj} avec {pro}.|Allocations, logement, bourses : être aidé à {commune}.|Des démarches expliquées simplement.",
        "Les allocations familiales et les bourses d’études sont vérifiées.|La demande de logement social se fait sur place.|Le revenu d’intégration est expliqué.|Apportez les lettres que vous ne comprenez pas.|Le règlement collectif de dettes n’est pas une honte.|La mutuelle et l’aide médicale urgente sont demandées avec vous.|Une avocate vient une fois par mois."),
    "benevolat": (
        "Devenir bénévole|Parrains et marraines|Banc des bénévoles|Grands-parents d’adoption|Un temps pour eux",
        "Donner deux heures par semaine à une famille.|Un engagement {adj}, formé et accompagné.|Devenir parrain ou marraine à {commune}.",
        "La formation dure trois soirées.|Les bénévoles se retrouvent {frequence}.|Les frais de déplacement sont remboursés.|Un extrait de casier judiciaire est demandé.|On commence en duo."),
    "formation-professionnels": (
        "Formation petite enfance|Journée d’étude|Intervision|Atelier des professionnels|Repérer la détresse parentale|Outil pédagogique",
        "Pour ceux qui travaillent avec les familles.|Une formation {adj} sur {sujet}.|Deux jours avec {pro} pour travailler {sujet}.",
        "Les puéricultrices, accueillantes et travailleurs sociaux sont les bienvenus.|L’intervision se fait à partir de situations vécues.|La formation est reconnue par le secteur.|Un dossier est remis à chaque participant.|Le repérage des violences est travaillé en jeux de rôle."),
}

PRENOMS = "Amina|Anne|Aurélie|Bastien|Béatrice|Camille|Carine|Chantal|Claire|Coralie|Damien|David|Delphine|Émilie|Éric|Fabienne|Fatima|Florence|François|Françoise|Gaëlle|Geneviève|Giulia|Hassan|Hélène|Inès|Isabelle|Jean|Joëlle|Julie|Karim|Kévin|Laetitia|Laurence|Leïla|Luc|Lucie|Magali|Marc|Marie|Martine|Mehdi|Michel|Myriam|Nadia|Nathalie|Nicolas|Noémie|Olivier|Pascale|Patricia|Paul|Pierre|Quentin|Rachid|Romain|Sabine|Samira|Sandrine|Sarah|Sophie|Stéphanie|Sylvie|Thomas|Valérie|Véronique|Vincent|Virginie|Yasmina|Zoé".split("|")
VOIES = "rue|avenue|place|chaussée|quai|impasse|boulevard|allée|chemin|clos|sentier|drève|square|venelle".split("|")

# Title, summary and text of translations.
TRANSLATIONS = {
    "nl": ("Ontmoeting voor ouders en kinderen|Spelgroep|Opvoedingsondersteuning|Huisbezoek voor jonge gezinnen|Gratis hulp voor ouders",
           "Een plek voor ouders en jonge kinderen in {commune}.|Samen spelen en praten over opvoeding.|Hulp voor gezinnen in {commune}.",
           "U kunt zonder afspraak langskomen.|Een vroedvrouw beantwoordt uw vragen.|We spreken een beetje Nederlands.|De kinderen spelen, de ouders praten.|Er is koffie en thee.|Bel ons voor meer informatie."),
    "de": ("Eltern-Kind-Gruppe|Treffpunkt für Familien|Beratung für Eltern|Besuch zu Hause|Spielgruppe",
           "Ein Treffpunkt für Familien in {commune}.|Spielen und sprechen mit anderen Eltern.|Unterstützung für junge Eltern.",
           "Sie können ohne Termin kommen.|Eine Hebamme beantwortet Ihre Fragen.|Wir singen, spielen und reden.|Die Teilnahme ist kostenlos.|Rufen Sie uns an."),
    "en": ("Parent and child group|Help for new parents|Drop-in for families|Home visits|Parenting support",
           "A place for parents and young children in {commune}.|Play, talk and rest with other parents.|Support for families in {commune}.",
           "You may come without an appointment.|A midwife answers your questions.|Children play while parents talk.|There is tea and coffee.|Call us to know more."),
    "ar": ("ملتقى الأهل والأطفال|دعم الوالدين|زيارات منزلية للعائلات|مجموعة الأمهات",
           "مكان للأهل والأطفال الصغار في {commune}.|نلعب ونتحدث مع عائلات أخرى.|مساعدة للعائلات الجديدة.",
           "يمكنكم القدوم دون موعد.|تجيب القابلة عن أسئلتكم.|الأطفال يلعبون والأهل يتحدثون.|اتصلوا بنا لمعرفة المزيد."),
}
