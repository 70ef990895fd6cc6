const FIRST_INSTANT = '-62135596800000';
const LAST_INSTANT = '253402300799999';

const define = (head: string, returns: string, body: string): string =>
  `create or replace function ${head} returns ${returns} immutable parallel safe language sql as $$ select ${body} $$;`;

/**
 * The functions that formulas' SQL calls: run once per database. They are not STRICT and a single expression each, since only
 * then Postgres puts them in place of their calls. A zero of 20 digits is added before dividing, or the quotient would be
 * rounded twice.
 */
export const postgresFunctions: string = [
  define('fx_chk(v numeric, s int)', 'numeric', `case when abs(v) <= 9223372036854775807 * ('1e-' || s)::numeric then v end`),
  define('fx_div(a numeric, b numeric)', 'numeric', 'round((a + 0.00000000000000000000) / nullif(b, 0), 6)'),
  define('fx_quotient(a numeric, b numeric)', 'numeric', 'round((a + 0.00000000000000000000) / nullif(b, 0))'),
  define('fx_ms(t timestamptz)', 'numeric', 'trunc(extract(epoch from t) * 1000)'),
  define('fx_at(ms numeric)', 'timestamptz', `timestamptz 'epoch' + (ms::double precision * interval '1 millisecond')`),
  define(
    'fx_instant(t timestamptz, ms numeric)',
    'timestamptz',
    `case when trunc(extract(epoch from t) * 1000) + ms between ${FIRST_INSTANT} and ${LAST_INSTANT}
      then t + (ms::double precision * interval '1 millisecond') end`,
  ),
  define(
    'fx_day(d date, n numeric)',
    'date',
    `case when n between -4000000 and 4000000 and d - date '0001-01-01' + n between 0 and 3652058 then d + n::int end`,
  ),
  define(
    'fx_months(d date, n numeric)',
    'date',
    `case when abs(n) <= 120000 and extract(year from d) * 12 + extract(month from d) - 1 + n between 12 and 119999
      then (d + make_interval(months => n::int))::date end`,
  ),
].join('\n');
