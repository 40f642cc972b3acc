# What stands around every page.

shell-skip = Ir al contenido
shell-colours = Colores
shell-auto = Auto
shell-light = Claro
shell-dark = Oscuro
shell-pages = Páginas
shell-figures-as-of = Cifras al { $date }.
shell-inputs = { $n ->
    [one] A partir de 1 archivo, huella `{ $print }`.
   *[other] A partir de { $n } archivos, huella `{ $print }`.
}
shell-part = Los recuentos y las puntuaciones se refieren aquí a lo que contiene esta edición.
shell-made-with = Hecho con Throughline. Esta página no necesita red ni scripts.
shell-findings = Lo que encuentra la revisión
nav-briefing = Informe
nav-scorecard = Cuadro de mando
nav-our-numbers = Nuestras cifras
nav-initiatives = Iniciativas
nav-decisions = Decisiones
nav-actions = Acciones
nav-reviews = Revisiones
nav-health = Salud
landing-title = { $organisation }: informes de estrategia
landing-for-executive = Para la dirección general: el conjunto, en dos minutos
landing-for-department = Para quien dirige un departamento: sus indicadores, su trabajo, sus compromisos
landing-for-team = Para quien lleva un equipo: hitos, acciones, lo que mueve el trabajo
landing-for-frontline = Para quienes hacen el trabajo: para qué sirve
landing-eyebrow = Informes de estrategia
landing-lead = Una estrategia, una edición para cada tipo de lector.
landing-editions = Ediciones
landing-none = Aún no se ha descrito ninguna edición. Añada una en `audiences.yaml`.
