# Las alertas: lo que requiere atención, y desde cuándo.

nav-alerts = Alertas
alerts-title = Alertas
alerts-lede = { $n ->
    [one] 1 asunto requiere atención.
   *[other] { $n } asuntos requieren atención.
}
alerts-none = Nada requiere atención.
alerts-new-since = { $n ->
    [0] Ninguno es nuevo desde la revisión del { $date }.
    [one] 1 es nuevo desde la revisión del { $date }.
   *[other] { $n } son nuevos desde la revisión del { $date }.
}
alerts-data = Cifras en las que aún no se puede confiar
alerts-drift = Deriva: donde se rompe la línea de visión
alerts-drift-note = Lo peor primero: lo que deriva, el objetivo en peligro, el indicador que lo muestra, el trabajo que debe moverlo y quién responde
alerts-late = Con retraso: decisiones y dependencias
alerts-other = Supuestos, equipos y personas
alerts-calm-data = El archivo de cada indicador se puede leer y cada cifra está al día.
alerts-calm-drift = Ningún indicador empeora y ningún trabajo se ha apartado de su fin.
alerts-calm-late = Ninguna decisión ni dependencia lleva retraso.
alerts-subscribe = También como canal y para programas:
alerts-feed-link = Canal Atom
alerts-json-link = JSON
alerts-feed = { $organisation }, { $edition }: alertas
alert-new = Nuevo
alert-since = Desde el { $date }
alert-effect = Efecto
alert-fix = Cómo corregirlo
alert-stale = { $title }: sin cifra desde { $period }.
alert-unreadable = { $title }: el archivo no se puede leer.
alert-never = { $title }: nunca ha tenido una cifra.
alert-doubt = { $title }: una cifra puede ser incorrecta.
alert-effect-stale = La última cifra, { $value }, se queda con su fecha y no cuenta en ninguna puntuación.
alert-effect-none = Hasta que se corrija no hay cifra, y el indicador no cuenta en ninguna puntuación.
alert-effect-future = El valor queda fuera hasta que llegue su día.
alert-effect-doubt = Se muestra y se puntúa tal como está escrita.
alert-off = { $title }: fuera de objetivo.
alert-off-and-worse = { $title }: fuera de objetivo y empeora.
alert-watch-and-worse = { $title }: por debajo del objetivo y empeora.
alert-worse = { $title }: empeora.
alert-not-judged = Nadie puede decir si { $title } ayuda.
alert-names-nothing = La iniciativa no nombra ningún objetivo ni indicador que deba mover.
alert-names-no-objective = La iniciativa no nombra ningún objetivo.
alert-names-no-kpi = La iniciativa no nombra ningún indicador que deba mover.
alert-decision = Debía decidirse antes del { $date }, { $ago }.
alert-decision-by = Debía decidirse antes del { $date }, { $ago }. Decide { $who }.
alert-waits = { $taker } lo necesita de { $giver } antes del { $date }.
alert-now-expected = Ahora se espera el { $date }.
mark-broken = Roto
stop-objective = Objetivo
stop-kpi = Indicador
stop-initiative = Iniciativa
stop-owner = Quién responde
stop-no-objective = Ningún objetivo nombrado
stop-no-kpi = Ningún indicador nombrado
stop-no-work = Ningún trabajo nombrado para moverlo
stop-no-owner = Nadie nombrado
