# How numbers, money and periods are written. Dates, months and the signs of numbers come from Unicode's data.
# A space that must not break is written as itself.

percent = { $number }%
# What follows the number is in $rest: m, k, per trip.
currency = { $number }{ $rest } { $sign }
currency-code = { $number }{ $rest } { $sign }
million = {" "}mln
thousand = {" "}tys.
# A difference of two percentages.
points = { $number } p.p.

period-week = tydzień { $n } { $year }
# $fiscal is yes or no; $year is then the name of the fiscal year.
period-quarter = { $fiscal ->
    [yes] { $year } K{ $n }
   *[no] K{ $n } { $year }
}
period-half = { $fiscal ->
    [yes] { $year } P{ $n }
   *[no] P{ $n } { $year }
}
period-short-week = T{ $n }
period-short-quarter = K{ $n }
period-short-half = P{ $n }
period-fiscal-year = RO { $year }
