import { describe } from '@jest/globals';
import { walkTheFiveStations } from './five-stations.ts';

describe('the five stations in Danish', () => {
  walkTheFiveStations('da', true);
});
