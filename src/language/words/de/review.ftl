# Die Seite eines Reviews, und was seine Mappe mit ihr teilt.

review-eyebrow = { $kind ->
    [weekly] Wochenreview
    [monthly] Monatsreview
    [quarterly] Quartalsreview
   *[annual] Jahresreview
}
review-planned = Geplant für { $date } ({ $when }).
review-planned-asked = { $n ->
    [one] Geplant für { $date } ({ $when }); 1 Entscheidung steht an.
   *[other] Geplant für { $date } ({ $when }); { $n } Entscheidungen stehen an.
}
review-held-empty = Abgehalten am { $date }; daraus entstand keine Maßnahme.
review-held = { $all ->
    [one] Abgehalten am { $date }; die eine Maßnahme daraus ist { $done ->
        [0] noch offen
       *[other] abgeschlossen
    }.
   *[other] Abgehalten am { $date }; { $done } von { $all } Maßnahmen daraus sind abgeschlossen.
}
review-chair = Leitung
review-date = Datum
review-read-by = Zu lesen bis
review-note = Zur Vorbereitung
review-minutes = Protokoll
review-pack-link = Die Mappe lesen oder drucken
review-agenda = Tagesordnung
review-facts = Auf einen Blick
review-attendees = Wer teilnimmt
review-decisions = Entscheidungen
review-actions = Maßnahmen daraus
