# How numbers, money and periods are written. Dates, months and the signs of numbers come from Unicode's data.
# A space that must not break is written as itself.

percent = { $number } %
# What follows the number is in $rest: m, k, per trip.
currency = { $number }{ $rest } { $sign }
currency-code = { $number }{ $rest } { $sign }
million = {" "}M
thousand = {" "}k
# A difference of two percentages.
points = { $number } pts

period-week = semaine { $n } { $year }
# $fiscal is yes or no; $year is then the name of the fiscal year.
period-quarter = { $fiscal ->
    [yes] { $year } T{ $n }
   *[no] T{ $n } { $year }
}
period-half = { $fiscal ->
    [yes] { $year } S{ $n }
   *[no] S{ $n } { $year }
}
period-short-week = S{ $n }
period-short-quarter = T{ $n }
period-short-half = S{ $n }
period-fiscal-year = ex. { $year }
