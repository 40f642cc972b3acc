# Zeichen, dass Strategie und Umsetzung auseinandergehen, und ob sich Kennzahlen zur Zeit der Arbeit änderten.

sign-trending-off = Noch ist das Ziel nicht verfehlt; wie es jetzt läuft, wird es das aber voraussichtlich.
sign-unanswered = { $n ->
    [one] Seit 1 Zeitraum am Ziel vorbei und pünktlich gemeldet, doch keine Entscheidung, keine Maßnahme und kein Kommentar gehört dazu.
   *[other] Seit { $n } Zeiträumen am Ziel vorbei und pünktlich gemeldet, doch keine Entscheidung, keine Maßnahme und kein Kommentar gehört dazu.
}
sign-late-discovery = { $n ->
    [one] Dass das Ziel verfehlt wird, fiel erst im Review „{ $review }“ auf, nach 1 Zeitraum.
   *[other] Dass das Ziel verfehlt wird, fiel erst im Review „{ $review }“ auf, nach { $n } Zeiträumen.
}
sign-stalled = Seit dem { $date } bewegt sich nichts: kein Meilenstein, keine Prognose.
sign-momentum = { $planned ->
    [one] Der eine Meilenstein, der für die letzten drei Monate geplant war, ist { $reached ->
        [0] nicht erreicht
       *[other] erreicht
    }.
   *[other] { $reached } von { $planned } Meilensteinen, die für die letzten drei Monate geplant waren, sind erreicht.
}
sign-drift-end = Das Ende hat sich um { $end } der Laufzeit verschoben, und keine Entscheidung darüber ist festgehalten.
sign-drift-money = Das Budget ist um { $money } überschritten, und keine Entscheidung darüber ist festgehalten.
sign-drift-both = Das Ende hat sich um { $end } der Laufzeit verschoben, das Budget ist um { $money } überschritten, und keine Entscheidung darüber ist festgehalten.
sign-no-outcome = Mindestens die Hälfte der Meilensteine ist erreicht, doch „{ $kpi }“ hat sich nicht bewegt.
sign-no-outcome-unseen = Mindestens die Hälfte der Meilensteine ist erreicht, doch eine Kennzahl hat sich nicht bewegt.
sign-although = Als planmäßig gemeldet, doch { $against }.
against-slip = das Ende hat sich verschoben
against-concern = „{ $kpi }“ wird schlechter
against-concern-unseen = eine Kennzahl wird schlechter
against-silence = lange war nichts zu hören
against-need = etwas, das gebraucht wird, ist gefährdet
sign-masked = Der Mittelwert verdeckt „{ $child }“: Dort ist das Ziel verfehlt.
sign-unimplemented = Entschieden, aber bis zum { $date } nicht umgesetzt.
sign-wire-crossed = Die Zahl hat die Linie überschritten, bei der die Annahme nicht mehr gilt.
sign-review-passed = Der Tag der nächsten Prüfung ist verstrichen.
sign-need-at-risk = „{ $need }“ wird zu spät erwartet oder ist noch nicht vereinbart.
sign-allocation = Platz { $rank } nach Rang, Platz { $money } nach dem Geld für die Arbeit.
sign-overload = Steht für { $kpis ->
    [one] 1 Kennzahl
   *[other] { $kpis } Kennzahlen
} und { $initiatives ->
    [one] 1 laufende Initiative
   *[other] { $initiatives } laufende Initiativen
} ein.
impact-as-expected = etwa so viel wie erwartet
impact-less = weniger als erwartet
impact-more = mehr als erwartet
impact-power = { $n ->
    [one] 1 Wert würde eine Änderung um { $change } wahrscheinlich zeigen (das { $sigma }-Fache der üblichen Streuung).
   *[other] { $n } Werte würden eine Änderung um { $change } wahrscheinlich zeigen (das { $sigma }-Fache der üblichen Streuung).
}
impact-not-done = { $n ->
    [one] Noch nicht abgeschlossen, also gibt es keinen Zeitpunkt, ab dem zu prüfen wäre; 1 Wert davor.
   *[other] Noch nicht abgeschlossen, also gibt es keinen Zeitpunkt, ab dem zu prüfen wäre; { $n } Werte davor.
}
impact-no-baseline = { $n ->
    [one] 1 Wert vor { $from } ist zu wenig; es braucht 12.
   *[other] { $n } Werte vor { $from } sind zu wenige oder alle gleich; es braucht 12.
}
impact-unsteady = Die Kennzahl änderte sich schon vor { $from }, eine Änderung danach sagt also wenig.
impact-unsteady-means = Die Kennzahl änderte sich schon vor { $from }, eine Änderung danach sagt also wenig: Das Mittel ging von { $before } auf { $after } ({ $change }).
impact-anyway = So genommen hieße das Ergebnis: „{ $verdict }“.
impact-too-early = { $n ->
    [one] 1 Wert seit { $from } ist zu wenig für ein Urteil; ohne Signal braucht es 8.
   *[other] { $n } Werte seit { $from } sind zu wenige für ein Urteil; ohne Signal braucht es 8.
}
impact-moved = Die Kennzahl änderte sich zu dieser Zeit, ab { $from }.
impact-moved-means = Die Kennzahl änderte sich zu dieser Zeit, ab { $from }: Das Mittel ging von { $before } auf { $after } ({ $change }).
impact-wrong = Die Kennzahl änderte sich zu dieser Zeit, ab { $from }, aber in die falsche Richtung.
impact-wrong-means = Die Kennzahl änderte sich zu dieser Zeit, ab { $from }, aber in die falsche Richtung: Das Mittel ging von { $before } auf { $after } ({ $change }).
impact-none = { $n ->
    [one] 1 Wert seit { $from } zeigt kein Signal gegenüber den früheren Grenzen.
   *[other] { $n } Werte seit { $from } zeigen kein Signal gegenüber den früheren Grenzen.
}
impact-none-means = { $n ->
    [one] 1 Wert seit { $from } zeigt kein Signal gegenüber den früheren Grenzen: Das Mittel ging von { $before } auf { $after } ({ $change }).
   *[other] { $n } Werte seit { $from } zeigen kein Signal gegenüber den früheren Grenzen: Das Mittel ging von { $before } auf { $after } ({ $change }).
}
diagnosis-keep = Die Arbeit ist erledigt, und die Zahl hat sich zu dieser Zeit bewegt: beibehalten und die Lehre festhalten.
diagnosis-otherwise = Die Arbeit ist verspätet, doch die Zahl hat sich bewegt: Vielleicht hat etwas anderes sie bewegt.
diagnosis-doubt = Die Arbeit ist erledigt, und die Zahl hat sich nicht bewegt: Die Idee dahinter ist zweifelhaft.
diagnosis-execution = Die Arbeit ist verspätet, und die Zahl hat sich nicht bewegt: zuerst die Umsetzung ansehen.
