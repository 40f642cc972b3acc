# Who owes whom, and the chains that makes.

nav-dependencies = Dependencias
mark-not-reported = Sin informar
dependency-not-said = Sin precisar
dependency-agreed = acordado { $date }
dependency-expected = previsto { $date }, { $late }
dependency-for = para
dependency-outside = externo
ledger-state = Estado
ledger-what = Qué
ledger-from = De
ledger-to = Para
ledger-who-owes = Quién debe
ledger-whom = A quién
ledger-due = Para cuándo
ledger-note = Nota
ledger-caption = Primero los retrasos, luego por fecha
ledger-caption-trouble = Con retraso, en riesgo o sin confirmar
ledger-caption-pairs = Por pares de equipos, primero el peor
dependencies-who-owes-whom = Quién debe a quién
dependencies-to-us = Lo que otros nos deben
dependencies-by-us = Lo que debemos a otros
dependencies-within = Entre nuestros equipos
dependencies-to-us-none = No esperamos a nadie.
dependencies-by-us-none = Nadie nos espera.
dependencies-none-open = Nadie espera a nadie: ha llegado todo lo necesario.
dependencies-one-late = La única dependencia abierta va con retraso.
dependencies-one-at-risk = La única dependencia abierta está en riesgo.
dependencies-on-time = { $all ->
    [one] La única dependencia abierta va a tiempo.
   *[other] Las { $all } dependencias van a tiempo.
}
dependencies-unconfirmed = Nada va con retraso; { $n } de { $all } sin confirmar.
dependencies-at-risk = Nada va aún con retraso; { $n } de { $all } dependencias en riesgo.
dependencies-late = { $n ->
    [one] { $n } de { $all } dependencias va con retraso.
   *[other] { $n } de { $all } dependencias van con retraso.
}
dependencies-late-and-at-risk = { $n ->
    [one] { $n } de { $all } dependencias va con retraso;
   *[other] { $n } de { $all } dependencias van con retraso;
} { $risk } en riesgo.
chains-one-broken = La única cadena entre varios trabajos está rota: su final llega tarde.
chains-none-broken = { $all ->
    [one] 1 cadena entre varios trabajos, sin romper.
   *[other] { $all } cadenas entre varios trabajos, ninguna rota.
}
chains-broken = { $n ->
    [one] { $n } de { $all } cadenas está rota: su final llega tarde.
   *[other] { $n } de { $all } cadenas están rotas: sus finales llegan tarde.
}
chains-heading = Cadenas
chains-note = Primero la más justa. Un retraso pasa de parada en parada; el margen es lo que queda hasta el día en que la última lo necesita
chain-needed = { $date }, se necesita { $by }
chain-needed-only = se necesita { $by }
chain-needs-by = lo necesita para { $by }
chain-days-short = { $n ->
    [one] falta 1 día
   *[other] faltan { $n } días
}
chain-weeks-short = faltan { $n } semanas
chain-days-room = { $n ->
    [one] 1 día de margen
   *[other] { $n } días de margen
}
chain-weeks-room = { $n } semanas de margen
chain-no-room = sin margen
chain-no-day = sin fecha conocida
blockers-heading = Quién retiene más
blockers-caption = Por retrasos, luego riesgos, luego sin confirmar
blockers-who = Quién
blockers-waits = Quién espera
