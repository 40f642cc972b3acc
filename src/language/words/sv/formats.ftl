# How numbers, money and periods are written. Dates, months and the signs of numbers come from Unicode's data.
# A space that must not break is written as itself.

percent = { $number } %
# What follows the number is in $rest: m, k, per trip.
currency = { $number }{ $rest } { $sign }
currency-code = { $number }{ $rest } { $sign }
million = {" "}mn
thousand = {" "}tn
# A difference of two percentages.
points = { $number } pe

period-week = vecka { $n } { $year }
# $fiscal is yes or no; $year is then the name of the fiscal year.
period-quarter = { $fiscal ->
    [yes] { $year } K{ $n }
   *[no] K{ $n } { $year }
}
period-half = { $fiscal ->
    [yes] { $year } H{ $n }
   *[no] H{ $n } { $year }
}
period-short-week = v{ $n }
period-short-quarter = K{ $n }
period-short-half = H{ $n }
period-fiscal-year = RÅ { $year }
