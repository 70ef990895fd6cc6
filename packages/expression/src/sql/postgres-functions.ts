/**
 * The functions formulas call in PostgreSQL; run once per database. They are single expressions and not STRICT, so that the
 * planner can put them in line.
 */
export const postgresFunctions = `
create or replace function fx_chk(v numeric, s int) returns numeric immutable parallel safe language sql as $$ select case when abs(v) <= 9223372036854775807 * ('1e-' || s)::numeric then v end $$;
create or replace function fx_div(a numeric, b numeric) returns numeric immutable parallel safe language sql as $$ select round((a + 0.00000000000000000000) / nullif(b, 0), 6) $$;
create or replace function fx_quotient(a numeric, b numeric) returns numeric immutable parallel safe language sql as $$ select round((a + 0.00000000000000000000) / nullif(b, 0), 0) $$;
create or replace function fx_ms(t timestamptz) returns numeric immutable parallel safe language sql as $$ select trunc(extract(epoch from t) * 1000) $$;
create or replace function fx_instant(t timestamptz, ms numeric) returns timestamptz immutable parallel safe language sql as $$ select case when trunc(extract(epoch from t) * 1000) + ms between -62135596800000 and 253402300799999 then t + ms * interval '1 millisecond' end $$;
create or replace function fx_day(d date, n numeric) returns date immutable parallel safe language sql as $$ select case when n between -4000000 and 4000000 and d - date '0001-01-01' + n between 0 and 3652058 then d + n::int end $$;
`;
