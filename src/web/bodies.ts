import express, { type RequestHandler } from 'express';

/**
 * The largest form of ours is one question of a scorecard without a script: a note and a reason of 4,000
 * characters each, as they are and as they were. In a form a letter of three bytes takes nine.
 */
const limit = '200kb';

/**
 * Forms and JSON. Field names stay flat: with the extended parser `email[$ne]=` would arrive as an object
 * that a database takes for an operator.
 */
export const bodies: RequestHandler[] = [
  express.urlencoded({ extended: false, limit, parameterLimit: 1000 }),
  express.json({ limit }),
];
