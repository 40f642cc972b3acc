# La página de una revisión, y lo que su dosier comparte con ella.

review-eyebrow = { $kind ->
    [weekly] Revisión semanal
    [monthly] Revisión mensual
    [quarterly] Revisión trimestral
   *[annual] Revisión anual
}
review-planned = Prevista para el { $date } ({ $when }).
review-planned-asked = { $n ->
    [one] Prevista para el { $date } ({ $when }); se le pide 1 decisión.
   *[other] Prevista para el { $date } ({ $when }); se le piden { $n } decisiones.
}
review-held-empty = Celebrada el { $date }; no salió de ella ninguna acción.
review-held = { $all ->
    [one] Celebrada el { $date }; la única acción que salió de ella { $done ->
        [0] sigue abierta
       *[other] está cerrada
    }.
   *[other] Celebrada el { $date }; acciones cerradas: { $done } de { $all }.
}
review-chair = Preside
review-date = Fecha
review-read-by = Leer antes del
review-note = Nota de preparación
review-minutes = Acta
review-pack-link = Leer o imprimir el dosier de la revisión
review-agenda = Orden del día
review-facts = De un vistazo
review-attendees = Quién asiste
review-decisions = Decisiones
review-actions = Acciones que salieron de ella
