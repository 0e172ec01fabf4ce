ALTER TABLE "resources" ADD COLUMN "of_ref" text;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_of" UNIQUE("guild_id","of_ref");--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_of_ref_check" CHECK ("resources"."of_ref" ~ '^[a-z2-7]{10}$');