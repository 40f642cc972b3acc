# Small parts of many pages: cards, what waits, what changed, where a line of sight breaks.

next-review = Próxima revisión:
next-review-led-by = dirigida por
next-review-pack = Dosier de la revisión
update-forecasts = Previsión de entonces: { $list }
change-then = después
drift-title = { $name }: { $words }
drift-no-objective = Ningún objetivo indicado
drift-no-work = Ningún trabajo indicado que lo mueva
drift-who-answers = Quién responde
drift-no-owner = Ningún responsable indicado
waiting-no-date = Sin fecha
waiting-about = sobre
waiting-decides = Decide
waiting-carries-out = La ejecuta
no-kpi-measures = Ningún indicador lo mide.
card-work = Trabajo:
card-no-work = Ningún trabajo le sirve.
card-nobody = Nadie responde de él
kpi-no-figure = Aún sin cifra
kpi-target = Meta { $target }
by-when = para { $date }
kpi-since-before = { $change } desde el periodo anterior
kpi-unread-alone = No se pudo leer su archivo
kpi-score = Puntuación { $score }
kpi-no-commentary = No hay ningún comentario escrito.
