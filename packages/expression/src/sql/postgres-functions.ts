import { FIRST_DAY, LAST_DAY } from '../evaluate/day.ts';

const FIRST_INSTANT = '-62135596800000';
const LAST_INSTANT = '253402300799999';

/** The days from the Monday before it to the first of 1970. */
const MONDAY = 3;

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
  define(
    'fx_usual_workdays(n int, week int[])',
    'int',
    `(n + ${MONDAY} - ((n + ${MONDAY}) % 7 + 7) % 7) / 7 * week[8] + week[((n + ${MONDAY}) % 7 + 7) % 7 + 1]`,
  ),
  define(
    'fx_workdays(n int, week int[], off int[], other int[])',
    'numeric',
    `fx_usual_workdays(n, week)
      - coalesce((select sum(fx_usual_workdays(least(n, off[2 * i]), week) - fx_usual_workdays(off[2 * i - 1], week))
        from generate_series(1, cardinality(off) / 2) as i where off[2 * i - 1] < n), 0)::numeric
      + coalesce((select sum(other[2 * i]) from generate_series(1, cardinality(other) / 2) as i where other[2 * i - 1] < n), 0)`,
  ),
  define(
    'fx_workday(place numeric, week int[], off int[], other int[])',
    'int',
    `(with recursive search(low, high) as (
      select ${FIRST_DAY}, ${LAST_DAY + 1} where fx_workdays(${FIRST_DAY}, week, off, other) <= place
      union all
      select case when is_behind then low else middle + 1 end, case when is_behind then middle else high end
        from (select low, high, middle, fx_workdays(middle + 1, week, off, other) > place as is_behind
          from (select low, high, low + (high - low) / 2 as middle from search where low < high) as half) as asked)
      select low from search where low = high and low <= ${LAST_DAY})`,
  ),
].join('\n');
