# The search: a page that lists everything, its field, and what it finds.

search = Buscar
search-sentence = { $n ->
    [one] Todo en una lista: 1 entrada.
   *[other] Todo en una lista: { $n } entradas.
}
search-nothing = Todavía no hay nada escrito que se pueda encontrar.
search-add = Añada un objetivo como archivo en `objectives/` y un indicador en `kpis/`.
search-words = Palabras
search-kind = Tipo
search-all-kinds = Todos los tipos
search-owner = Responsable
search-everyone = Todas las personas
search-found = Resultados
search-none = Nada contiene todas estas palabras. Revise la ortografía, quite una palabra o elija todos los tipos y todas las personas.
search-short = Escriba al menos dos letras.
search-failed = No se pudo cargar el índice. Abajo está la lista completa.
search-more = Mostrar más
search-kinds = Tipos
search-parts = Partes
search-part = { $kind }, de la A a la Z: de { $from } a { $to } de { $all }.
search-range = De { $from } a { $to }
search-other-kinds = Buscar, y todos los demás tipos
search-objectives = Objetivos
search-kpis = Indicadores
search-initiatives = Iniciativas
search-milestones = Hitos
search-decisions = Decisiones
search-actions = Acciones
search-risks = Riesgos
search-assumptions = Supuestos
search-lessons = Lecciones
search-reviews = Revisiones
search-people = Personas
search-teams = Equipos
search-pages = Páginas
search-one-objectives = Objetivo
search-one-kpis = Indicador
search-one-initiatives = Iniciativa
search-one-milestones = Hito
search-one-decisions = Decisión
search-one-actions = Acción
search-one-risks = Riesgo
search-one-assumptions = Supuesto
search-one-lessons = Lección
search-one-reviews = Revisión
search-one-people = Persona
search-one-teams = Equipo
search-one-pages = Página
