-- Delivered events are removed after their retention (`ASP_EVENT_DAYS`), by the szakrendszer itself, municipality by municipality.
do $$ begin
  execute format('grant delete on asp.esemeny, asp.kezbesites to %I', asp.app_role());
end $$;
