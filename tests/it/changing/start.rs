//! The content folder before any change: a little directory that is fictional throughout.

/// Path, text.
pub(super) static FILES: &[(&str, &str)] = &[
    (
        "site.yaml",
        "titre: Vallée inventée\nurl: https://fee.example/annuaire\nlangues: [fr, nl]\nzones_racines: [zpays]\n\
         depot: https://depot.example/fee\ncourriel: annuaire@fee.example\ncalendrier: {origine: 2026-09-01, defaut: ecoles}\n",
    ),
    (
        "zones/pays.yaml",
        "zones:\n  - {id: zpays, nom: Pays, type: pays, code: BE}\n  \
         - {id: zhaut, nom: Haut, type: province, dans: zpays}\n  \
         - {id: zvallon, nom: Vallon, type: commune, dans: zhaut, lat: 50.1, lon: 5.1, calendrier: ecoles}\n  \
         - {id: zcolline, nom: Colline, type: commune, dans: zhaut, lat: 50.2, lon: 5.2, calendrier: autres}\n  \
         - {id: zloin, nom: Lointain, type: commune, dans: zpays, lat: 50.9, lon: 5.9, calendrier: autres}\n",
    ),
    (
        "vocabulaire/themes.yaml",
        "termes:\n  - {id: xrencontre, libelle: {fr: Rencontres}}\n  - {id: xsoutien, libelle: {fr: Soutien}}\n  - {id: xrefuge, libelle: {fr: Refuge}, sensible: oui}\n",
    ),
    (
        "vocabulaire/publics.yaml",
        "termes:\n  - {id: xbebes, libelle: {fr: Bébés}}\n  - {id: xparents, libelle: {fr: Parents, nl: Ouders}}\n",
    ),
    (
        "vocabulaire/langues.yaml",
        "termes:\n  - {id: fr, libelle: {fr: Français}}\n  - {id: ar, libelle: {fr: Arabe}}\n",
    ),
    (
        "vocabulaire/orienteurs.yaml",
        "termes:\n  - {id: xservice, libelle: {fr: Service inventé}}\n  - {id: xecole, libelle: {fr: École inventée}}\n",
    ),
    (
        "vocabulaire/agrements.yaml",
        "termes:\n  - {id: xsceau, libelle: {fr: Sceau inventé}}\n  - {id: xcachet, libelle: {fr: Cachet inventé}}\n",
    ),
    (
        "vocabulaire/glossaire.yaml",
        "termes:\n  - {id: xfee, sigle: FEE, nom: fête des eaux, texte: Une fête inventée.}\n",
    ),
    ("vocabulaire/synonymes.yaml", "synonymes:\n  - {mot: bambin, vers: [bébé]}\n"),
    (
        "vocabulaire/urgences.yaml",
        "numeros:\n  - {numero: 9001, nom: Secours inventés, pays: zpays, quoi: Un danger inventé., source: {titre: Fiction}}\n  \
         - {numero: 9002, nom: Voix inventée, pays: zpays, langues: [ar], source: {titre: Fiction}}\n",
    ),
    (
        "vocabulaire/dangers.yaml",
        "situations:\n  - {id: xtempete, libelle: {fr: Une tempête}, numeros: [9002, 9001], themes: [xrefuge]}\n  \
         - {id: xloup, libelle: {fr: Un loup}, numeros: [9001]}\n",
    ),
    (
        "vocabulaire/dangers.fr.yaml",
        "situations:\n  - {id: xtempete, phrases: \"le vent arrache le toit\\nquelle tempête\"}\n  \
         - {id: xloup, phrases: \"un loup est dans la cour\\nau loup\"}\nsosies: \"une faim de loup\\nle vent du changement\"\n",
    ),
    (
        "vocabulaire/besoins/xchanter.yaml",
        "libelle: {fr: Chanter}\nthemes: [xrencontre]\nmots: [chant]\nphrases: {fr: \"je chante faux\\nune chorale\", nl: \"zingen in de kou\"}\n",
    ),
    (
        "vocabulaire/besoins/xnager.yaml",
        "libelle: {fr: Nager}\nthemes: [xsoutien]\npublics: [xbebes]\nphrases: {fr: \"l'eau est froide\\nun bassin\"}\nsosies: {fr: \"nager dans le bonheur\"}\n",
    ),
    (
        "calendriers/ecoles.yaml",
        "nom: Écoles\npays: be\nsource: [{titre: Fiction}]\ncouvre: {du: 2026-08-24, au: 2027-07-02}\nconges: [{nom: Automne, du: 2026-10-19, au: 2026-11-01}]\n",
    ),
    (
        "calendriers/autres.yaml",
        "nom: Autres écoles\npays: be\nsource: [{titre: Fiction}]\ncouvre: {du: 2026-08-24, au: 2027-07-02}\nconges: [{nom: Vendanges, du: 2026-09-21, au: 2026-10-02}]\n",
    ),
    (
        "pages/a-propos.md",
        "---\ntitre: À propos\nresume: Une fiction.\nordre: 1\nmenu: oui\n---\nTout est inventé, aussi la FEE.\n",
    ),
    ("pages/securite.md", "---\ntitre: Sécurité\n---\nUn texte inventé de la FEE.\n"),
    ("pages/agendas.md", "---\ntitre: Suivre\n---\nUn texte inventé.\n"),
    ("themes/propre/css/15-propre.css", ":root{--radius:3px}\n"),
    (
        "associations/qruisseaux.md",
        "---\nnom: Les Ruisseaux\nresume: Une association inventée.\nthemes: [xrencontre]\nsiege: qmoulin\nzones_couvertes: [zvallon]\n\
         contacts: [{nom: Accueil, telephone: 081 22 22 22, affichage: oui}]\nsource: [{titre: Fiction, date: 2026-01-01}]\n---\nElle coule.\n",
    ),
    (
        "associations/qsommets.md",
        "---\nnom: Les Sommets\nresume: Une association inventée.\nthemes: [xsoutien]\nsiege: qgrange\nzones_couvertes: [zhaut]\n\
         partenaires: [qruisseaux]\nsource: [{titre: Fiction, date: 2026-01-01}]\n---\n",
    ),
    (
        "programmes/qtandem.md",
        "---\nnom: Tandem\nresume: Un programme inventé.\nthemes: [xsoutien]\npublics: [xparents]\nzones_couvertes: [zvallon, zcolline]\n\
         initiateur: qsommets\nconditions: {enfant: {moins_de: 6}}\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "programmes/qdetour.md",
        "---\nnom: Détour\nresume: Un programme inventé.\nzones_couvertes: [zpays]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "services/qaccueil.md",
        "---\nnom: Accueil du vallon\nresume: Un service inventé.\nthemes: [xsoutien]\norganise_par: [qruisseaux]\nprogramme: qtandem\n\
         frais: {type: gratuit}\nsource: [{titre: Fiction}]\n---\nUn texte.\n",
    ),
    (
        "permanences/qlundis.md",
        "---\nnom: Lundis du vallon\nresume: Une permanence inventée.\nthemes: [xsoutien]\norganise_par: [qruisseaux]\nlieux: [qmoulin]\n\
         horaires: [{quand: tous les lundis, heures: 9h-12h, sauf: [vacances scolaires, jours fériés]}]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "groupes/qparole.md",
        "---\nnom: Parole en marche\nresume: Un groupe inventé.\nthemes: [xrencontre, xsoutien]\npublics: [xparents]\norganise_par: [qsommets]\nprogramme: qdetour\n\
         lieux: [{commune: zvallon, confidentiel: oui}]\n\
         horaires: [{quand: tous les jeudis, heures: 18h-20h, sauf: [vacances scolaires], lieu: {commune: zcolline, confidentiel: oui}}]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "groupes/qbebes.md",
        "---\nnom: Bébés de la colline\nresume: Un groupe inventé.\nthemes: [xrencontre]\npublics: [xbebes, xparents]\nlangues: [fr, ar]\norganise_par: [qsommets]\n\
         lieux: [{nom: Salle, commune: zcolline}]\nhoraires: [{quand: tous les mercredis, heures: 14h-16h30}]\nsource: [{titre: Fiction}]\n---\n",
    ),
    ("associations/qsommets.nl.md", "---\nnom: De toppen\n---\nVerzonnen.\n"),
    ("programmes/qtandem.nl.md", "---\nnom: Tandem, verzonnen\n---\n"),
    ("services/qaccueil.nl.md", "---\nresume: Een verzonnen dienst.\n---\n"),
    ("permanences/qlundis.nl.md", "---\nnom: Maandagen\n---\n"),
    ("lieux/qmoulin.nl.md", "---\nnom: De molen\n---\n"),
    ("fiches/qguide.nl.md", "---\nnom: Verzonnen fiche\n---\n"),
    ("pages/a-propos.nl.md", "---\ntitre: Over deze fictie\n---\nVerzonnen.\n"),
    (
        "groupes/qbebes.nl.md",
        "---\nnom: Baby’s van de heuvel\nresume: Een verzonnen groep.\n---\nVerzonnen.\n",
    ),
    (
        "lieux/qmoulin.md",
        "---\nnom: Le Moulin\nresume: Un moulin inventé.\ncommune: zvallon\nadresse: {rue: Rue de l’Eau, numero: 1}\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "lieux/qgrange.md",
        "---\nnom: La Grange\nresume: Une grange inventée.\ncommune: zcolline\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "fiches/qguide.md",
        "---\nnom: Accueillir\nresume: Une fiche inventée.\nthemes: [xsoutien]\nnumero: 1\nexemples: [qbebes]\nsource: [{titre: Fiction}]\n---\n",
    ),
    (
        "lieux/qabri.md",
        "---\nnom: Abri\nresume: Un abri inventé.\ncommune: zcolline\nconfidentiel: oui\nsource: [{titre: Fiction}]\n---\n",
    ),
];
