import { describe } from '@jest/globals';
import { walkTheFiveStations } from './five-stations.ts';

describe('the five stations in English', () => {
  walkTheFiveStations('en', true);
});
