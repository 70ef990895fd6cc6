import { defineFieldType } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import {
  datumOption,
  POSITION_SCHEMA,
  positionType,
  readPosition,
  readWrittenPosition,
  showPosition,
  writePosition,
} from '../../values/position.ts';

/** A place on earth: longitude and latitude in the field's datum. */
export const geoPoint = defineFieldType({
  name: 'geo_point',
  label: { 'zh-CN': '位置', en: 'Place' },
  summary: { 'zh-CN': '一个经纬度坐标', en: 'A longitude and a latitude' },
  icon: 'EnvironmentOutlined',
  group: 'place',
  options: { properties: { datum: datumOption } },
  type: () => positionType,
  storage: () => 'list',
  column: () => columnOf(positionType),
  wire: () => POSITION_SCHEMA,
  read: (wire) => readPosition(wire),
  write: (value) => writePosition(value),
  parse: (text) => readWrittenPosition(text),
  format: (value, _options, { locale }) => showPosition(value, locale),
  examples: [
    [{}, [121.5432, 29.8683], '北纬29.86830° 东经121.54320°'],
    [{ datum: 'GCJ-02' }, [116.384047, 39.913345], '北纬39.91335° 东经116.38405°'],
    [{}, [-122.419416, -37.774929], '南纬37.77493° 西经122.41942°'],
  ],
});
