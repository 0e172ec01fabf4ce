/** Postgres takes 65,535 parameters in one statement; no row here has more than thirteen. */
const rowsAtOnce = 5000;

/** Rows for as many statements as it takes to write them all. */
export function* inParts<Row>(rows: readonly Row[], atOnce = rowsAtOnce): Generator<readonly Row[]> {
  for (let first = 0; first < rows.length; first += atOnce) yield rows.slice(first, first + atOnce);
}
