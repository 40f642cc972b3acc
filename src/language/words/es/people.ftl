# The pages of people and teams, and which team works on what.

people-objectives = { $n ->
    [one] 1 objetivo
   *[other] { $n } objetivos
}
people-kpis = { $n ->
    [one] 1 indicador
   *[other] { $n } indicadores
}
people-initiatives = { $n ->
    [one] 1 iniciativa
   *[other] { $n } iniciativas
}
person-owns = Responde de { $parts }.
person-nothing = Nada de lo que se muestra aquí está a este nombre.
person-one-late = Lo único por hacer va con retraso.
person-late = { $n ->
    [one] { $n } de { $all } cosas por hacer va con retraso.
   *[other] { $n } de { $all } cosas por hacer van con retraso.
}
person-next = Nada va con retraso; lo próximo: { $name }, { $date }.
person-undated = { $n ->
    [one] 1 cosa por hacer, sin fecha.
   *[other] { $n } cosas por hacer, ninguna con fecha.
}
person-person = Persona
person-team = Equipo
person-leads = Dirige
person-email = Correo
person-left = Se fue
person-left-yes = sí
person-deputy = Suplencia
person-heading-late = Con retraso
person-heading-late-note = Primero lo que lleva más retraso
person-heading-next = Lo que viene
person-heading-undated = Sin fecha
person-heading-behind = Lo ya hecho
person-decisions-taken = Decisiones tomadas o ejecutadas
person-actions-closed = Acciones cerradas
person-reviews-led = Revisiones presididas
people-heading-n = { $heading } ({ $n })
people-done-or-cancelled = Hechas o canceladas
agenda-decide = Decisión por tomar
agenda-carry-out = Decisión por ejecutar
agenda-action = Acción
agenda-milestone = Hito
agenda-initiative = Iniciativa
agenda-review = Revisión por presidir
agenda-assumption = Supuesto por revisar
team-organisation = Organización
team-department = Departamento
team-team = Equipo
team-led-by = Dirigido por
team-part-of = Parte de
team-late = { $n ->
    [one] { $n } de { $all } iniciativas va con retraso.
   *[other] { $n } de { $all } iniciativas van con retraso.
}
team-one-late = La única iniciativa va con retraso.
team-off = { $n ->
    [one] { $n } de { $all } indicadores está fuera de objetivo.
   *[other] { $n } de { $all } indicadores están fuera de objetivo.
}
team-one-off = El único indicador está fuera de objetivo.
team-owes-late = { $n ->
    [one] 1 cosa que debe a otros va con retraso.
   *[other] { $n } cosas que debe a otros van con retraso.
}
team-owed-late = { $n ->
    [one] 1 cosa que otros le deben va con retraso.
   *[other] { $n } cosas que otros le deben van con retraso.
}
team-calm = { $parts }; nada va con retraso ni fuera de objetivo.
team-nothing = Aquí no se muestra trabajo ni indicador propio.
team-heading-waits = Lo que otros le deben
team-heading-owes = Lo que debe a otros
team-heading-leads = Objetivos que dirige
team-heading-contributes = Objetivos que dependen de su trabajo
team-heading-people = Personas
team-heading-teams = Equipos que incluye
alignment-heading = Qué equipo trabaja en qué
alignment-label = Equipos y objetivos
alignment-caption = Lo que hace cada equipo por cada objetivo
alignment-leads = dirige
alignment-contributes = contribuye
alignment-unlinked = Sin vínculo con ningún objetivo:
alignment-all-linked = Todos los equipos están vinculados a un objetivo.
