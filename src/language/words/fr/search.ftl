# The search: a page that lists everything, its field, and what it finds.

search = Recherche
search-sentence = { $n ->
    [one] Tout en une liste : { $n } élément.
   *[other] Tout en une liste : { $n } éléments.
}
search-nothing = Rien n’est encore écrit que l’on puisse trouver.
search-add = Ajoutez un objectif dans un fichier de `objectives/` et un indicateur dans un fichier de `kpis/`.
search-words = Mots
search-kind = Type
search-all-kinds = Tous les types
search-owner = Responsable
search-everyone = Tout le monde
search-found = Résultats
search-none = Rien ne contient tous ces mots. Vérifiez l’orthographe, retirez un mot, ou choisissez tous les types et tout le monde.
search-short = Saisissez au moins deux lettres.
search-failed = L’index n’a pas pu être chargé. Tout est listé ci-dessous.
search-more = Afficher plus
search-kinds = Types
search-parts = Parties
search-part = { $kind }, de A à Z : { $from } à { $to } sur { $all }.
search-range = { $from } à { $to }
search-other-kinds = La recherche et tous les autres types
search-objectives = Objectifs
search-kpis = Indicateurs
search-initiatives = Initiatives
search-milestones = Jalons
search-decisions = Décisions
search-actions = Actions
search-risks = Risques
search-assumptions = Hypothèses
search-lessons = Enseignements
search-reviews = Revues
search-people = Personnes
search-teams = Équipes
search-pages = Pages
search-one-objectives = Objectif
search-one-kpis = Indicateur
search-one-initiatives = Initiative
search-one-milestones = Jalon
search-one-decisions = Décision
search-one-actions = Action
search-one-risks = Risque
search-one-assumptions = Hypothèse
search-one-lessons = Enseignement
search-one-reviews = Revue
search-one-people = Personne
search-one-teams = Équipe
search-one-pages = Page
