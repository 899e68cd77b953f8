// Writes down a batch's settled movements once more, packed for reading all of a file at once.
// $stretches: list of {place: integer, first: UTC milliseconds of the first movement, movements: base64 text}
// $file: integer
// Row: none
// Order: none
// Bound: one node each
UNWIND $stretches AS stretch
CREATE (:Stretch {file: $file, place: stretch.place, first: stretch.first, movements: stretch.movements})
