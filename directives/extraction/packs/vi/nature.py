"""Sentences that only tell: of a bulletin that an order repeats, and of what an action is."""

_TIME = r"(?:(?:dự báo,? )?(?:đến|lúc|hồi|khoảng|trong|từ|sáng|trưa|chiều|tối|đêm|ngày|hiện(?: nay)?|những|do|với)[^;.:]{0,90}?, )?"
_SOURCE = r"(?:theo (?:tin|bản tin|dự báo|thông tin|nhận định|tin tức|tin bão)[^;]{0,140}, )?"
_EYE = r"(?:vị trí (?:tâm|trung tâm) (?:bão|áp thấp|vùng)|tâm (?:bão|áp thấp)|(?:cơn )?bão|áp thấp nhiệt đới|(?:cơn )?bão số \d+|hoàn lưu bão|vùng áp thấp|không khí lạnh|rãnh áp thấp|triều cường|lũ|đỉnh lũ|siêu bão)"
_MOVES = r"(?:di chuyển|đi (?:vào|được|theo|qua)|ở (?:vào|khoảng|vị trí)|mạnh (?:lên|thêm|cấp)|suy yếu|đổ bộ|hoạt động|giật|gây|có khả năng|có xu hướng|có thể|đạt|lên|xuống|dao động|tràn|ảnh hưởng)"
_FORCE = r"(?:sức gió|gió (?:mạnh|giật)|biển động|sóng biển|lượng mưa|mực nước(?: (?:trên|sông|hồ|lũ)[^,;]{0,40})? (?:ở mức|lên|đạt|đang|có khả năng|dao động)|cấp độ rủi ro|tổng lượng mưa|nhiệt độ (?:cao nhất|thấp nhất|phổ biến)|độ ẩm|vùng nguy hiểm|khu vực [^,;]{2,60} (?:có mưa|có gió|có sóng|tiếp tục có mưa|xảy ra mưa))"
BULLETIN = rf"(?:{_SOURCE}{_TIME}(?:{_EYE}(?: \S+){{0,4}}? {_MOVES}|{_FORCE})(?!\w))"

# "Tinh gọn bộ máy là việc khó"; but "Xác định phòng cháy là nhiệm vụ …" gives work.
_NAMING = r"(?:xác định|coi|lấy|xem|chọn|nhận thức|quán triệt|khẳng định|nhận diện|chỉ rõ|xây dựng|phấn đấu|đưa|nhận|thống nhất|cử|giao|phân công|chỉ định|bầu|làm)"
_WHAT = (
    r"(?:(?:một|những|các) (?:trong )?(?:những )?)?(?:quốc sách|nhiệm vụ|vấn đề|việc|công việc|yêu cầu|giải pháp|khâu|trách nhiệm|động lực|nền tảng|xu thế|chủ trương"
    r"|điều kiện|yếu tố|cơ sở|chìa khóa|then chốt|trên hết|rất|cần thiết|hết sức|vô cùng|bài học|mệnh lệnh|cuộc cách mạng|tiền đề|quy luật|thước đo|nội dung|khát vọng|nguyện vọng|tất yếu|truyền thống)"
)
MAXIM = rf"(?!{_NAMING}\b)[^,;:]{{4,160}} (?:luôn |cũng |chính |vừa |không chỉ )?là {_WHAT}\b"
