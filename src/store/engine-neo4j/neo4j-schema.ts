import neo4j, { type Session } from "neo4j-driver";
import { explainChange, isNameTaken } from "./neo4j-errors.ts";
import { again, inSession, type Server } from "./neo4j-session.ts";

const { WRITE } = neo4j.session;

/** Runs schema statements, each on its own. */
export function define(server: Server, statements: readonly string[]): Promise<void> {
  return inSession(server, { defaultAccessMode: WRITE }, async (session) => {
    for (const statement of statements) {
      try {
        await again(() => session.run(statement)).catch(async (error) => {
          if (!(await dropHalfMade(session, statement, error))) throw error;
          await again(() => session.run(statement));
        });
      } catch (error) {
        throw explainChange(server.address, statement, error);
      }
    }
  });
}

/**
 * A server that is killed while it makes a constraint keeps the constraint's index without it, and then
 * refuses the constraint for ever. Takes such an index away; says whether there was one.
 */
async function dropHalfMade(session: Session, statement: string, error: unknown): Promise<boolean> {
  const [, name, label] =
    /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(\w+:(\w+)\)/.exec(statement) ?? [];
  if (name === undefined || !isNameTaken(error)) return false;
  const { records } = await session.run(
    "SHOW INDEXES YIELD name, labelsOrTypes, owningConstraint WHERE name = $name AND labelsOrTypes = [$label] AND owningConstraint IS NULL RETURN name",
    { name, label },
  );
  if (records.length === 0) return false;
  await session.run(`DROP INDEX \`${name}\` IF EXISTS`);
  return true;
}
