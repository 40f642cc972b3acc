# Qué ha cambiado desde una fecha, dónde se rompe la línea de visión, y cómo se ejecuta la estrategia.

change-value = de { $before } a { $after }
change-value-target = de { $before } a { $after }, meta { $target }
change-stale = sin cifra desde { $period }
change-target = sigue en { $value }; la meta es otra
change-milestone = «{ $title }»
change-reached = alcanzado: { $milestones }
change-reached-late = alcanzado: { $milestones }; ha pasado una fecha
change-late = ha pasado una fecha
change-decided = decidido el { $date }
drift-gap = { $value }, { $gap }
carried-current = Indicadores con cifra al día
carried-owned = Indicadores con responsable
carried-aligned = Iniciativas que nombran un objetivo y un indicador
carried-on-time = Iniciativas a tiempo o hechas
carried-actions = Acciones abiertas sin vencer
carried-decisions = Decisiones abiertas dentro de plazo
