import mongoose from 'mongoose';

/** Connects to the database. Queries outside the schemas are refused, and a write counts once it is on disk. */
export async function connectDatabase(uri: string): Promise<mongoose.Connection> {
  mongoose.set('sanitizeFilter', true);
  mongoose.set('strictQuery', 'throw');
  mongoose.set('strict', 'throw');
  mongoose.set('bufferTimeoutMS', 3000);
  return mongoose
    .createConnection(uri, {
      serverSelectionTimeoutMS: 5000,
      writeConcern: { w: 'majority', journal: true },
    })
    .asPromise();
}

/** Refuses a standalone MongoDB: one without a replica set can lose a write it has confirmed. */
export async function requireReplicaSet(connection: mongoose.Connection): Promise<void> {
  const hello = await connection.db?.admin().command({ hello: 1 });
  if (typeof hello?.setName !== 'string') {
    throw new Error('MONGODB_URI must name a replica set: a standalone server can lose confirmed writes.');
  }
}
