import { sql } from 'kysely'
import type { Connection } from './connect.ts'
import { SERVER_ROLE } from './server-role.ts'

/** The server would see more than it should; `why` in words. */
export class UnsafeServerRole extends Error {
  constructor(why: readonly string[]) {
    super(
      `数据库角色 ${SERVER_ROLE} 权限过大,服务不启动:\nThe server does not start, because its role of the database, ${SERVER_ROLE}, may do too much:\n${why.map((one) => `  ${one}`).join('\n')}`,
    )
    this.name = 'UnsafeServerRole'
  }
}

/** Throws `UnsafeServerRole` where the policies would not bind the server: it could pass them by, or owns what they protect. */
export async function checkServerRole(connection: Pick<Connection, 'within'>): Promise<void> {
  const { rows } = await sql<{ role: string; rights: string[]; owned: string[]; open: string[] }>`
    select current_user as role,
      array(select right_name from pg_roles r cross join lateral (values ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls),
        ('createrole', r.rolcreaterole), ('createdb', r.rolcreatedb)) rights (right_name, held)
        where r.rolname = current_user and held) as rights,
      array(select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'pgboss', 'tenderlight') and pg_has_role(current_user, c.relowner, 'member') order by 1) as owned,
      array(select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
        and not (c.relrowsecurity and c.relforcerowsecurity) order by 1) as open`.execute(
    connection.within({ as: 'installation' }),
  )
  const [found] = rows
  const why = [
    ...(found?.role === SERVER_ROLE ? [] : [`role: ${found?.role ?? ''}`]),
    ...(found?.rights ?? []),
    ...(found?.owned ?? []).map((table) => `owns ${table}`),
    ...(found?.open ?? []).map((table) => `no row level security: ${table}`),
  ]
  if (why.length > 0) throw new UnsafeServerRole(why)
}
