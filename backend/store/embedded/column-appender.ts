import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
} from "@duckdb/node-api";

/** One column of a table: its type, and what a row has in it. */
export interface Column<Row> {
  readonly type: DuckDBType;
  readonly of: (row: Row) => DuckDBValue;
}

/** Appends rows to a table, a chunk of columns at a time. Nothing is sure to be in the table before close. */
export interface ColumnAppender<Row> {
  add(row: Row): void;
  /** Hands over what was added: the database may write it out. */
  flush(): void;
  close(): void;
  /** Ends the appender without its last rows; for a transaction that is about to be rolled back. */
  abandon(): void;
}

/** DuckDB's vector size: the most that a chunk holds. */
const CHUNK_ROWS = 2_048;

/** columns are the table's own, in its order; a column that stays blank costs next to nothing. */
export async function columnAppender<Row>(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column<Row>[],
  schema: readonly [schema: string, catalog: string] | null = null,
): Promise<ColumnAppender<Row>> {
  const appender = await connection.createAppender(table, schema?.[0], schema?.[1]);
  const types = columns.map(({ type }) => type);
  const full = chunkOf(types, CHUNK_ROWS);
  let rows: Row[] = [];

  const send = (): void => {
    if (rows.length === 0) return;
    const chunk = rows.length === CHUNK_ROWS ? full : chunkOf(types, rows.length);
    fill(chunk, columns, rows);
    appender.appendDataChunk(chunk.chunk);
    rows = [];
  };
  return {
    add(row) {
      rows.push(row);
      if (rows.length === CHUNK_ROWS) send();
    },
    flush() {
      send();
      appender.flushSync();
    },
    close() {
      send();
      appender.closeSync();
    },
    abandon: () => abandon(appender),
  };
}

interface ReusedChunk {
  readonly chunk: DuckDBDataChunk;
  readonly rows: number;
  readonly vectors: readonly DuckDBVector[];
  /** Columns that were blank when the chunk was last filled: their vectors still say so. */
  readonly blank: Set<number>;
}

function chunkOf(types: readonly DuckDBType[], rows: number): ReusedChunk {
  const chunk = DuckDBDataChunk.create(types, rows);
  return { chunk, rows, vectors: types.map((_, column) => chunk.getColumnVector(column)), blank: new Set() };
}

function fill<Row>({ chunk, rows: size, vectors, blank }: ReusedChunk, columns: readonly Column<Row>[], rows: readonly Row[]) {
  chunk.reset();
  chunk.rowCount = size;
  for (const [index, vector] of vectors.entries()) {
    const values = rows.map((row) => columns[index]?.of(row) ?? null);
    const isBlank = values.every((value) => value === null);
    if (!isBlank || !blank.has(index)) {
      for (let row = 0; row < values.length; row += 1) vector.setItem(row, values[row] ?? null);
    }
    if (isBlank) blank.add(index);
    else blank.delete(index);
    vector.flush();
  }
}

function abandon(appender: DuckDBAppender): void {
  appender.clear();
  appender.closeSync();
}
