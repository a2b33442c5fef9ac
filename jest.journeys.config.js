import base from './jest.config.js';

/** The journeys: the built program in a real browser. Apart from `npm test`, which needs neither. */
export default {
  ...base,
  testTimeout: 180_000,
  roots: ['<rootDir>/test/journeys'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Two programs and two browsers are as much as two cores carry.
  maxWorkers: 2,
};
