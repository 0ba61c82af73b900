"""Alembic's way into an office: it runs on the connection and in the transaction it is given."""

from alembic import context

from console.storage.schema_whole import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
)
context.run_migrations()
