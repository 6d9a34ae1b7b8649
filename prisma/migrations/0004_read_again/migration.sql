-- The reader has learned to find the stack in the debugger text. Reports that it left without one wait
-- to be read again, unless they came with nothing that it could find one in.

UPDATE "reports" SET "reader_version" = NULL, "reader_attempts" = 0
    WHERE "stack_id" IS NULL AND ("has_report_xml" OR "has_debug_output");
