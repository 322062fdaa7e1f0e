"""What stands around the text: headings, field lines, page furniture, and the document's own head."""

from directives.extraction.packs.entries import FieldLine, Furniture, Section
from directives.extraction.records import Reason

SECTIONS = (
    Section("mục đích", False, "I. MỤC ĐÍCH\n1. Nâng cao chất lượng phục vụ."),
    Section("mục tiêu", False, "I. MỤC TIÊU\n1. Nâng cao chất lượng phục vụ."),
    Section("quan điểm", False, "I. QUAN ĐIỂM\n1. Nâng cao chất lượng phục vụ."),
    Section("phạm vi", False, "I. PHẠM VI\n1. Rà soát danh mục toàn tỉnh."),
    Section("phạm vi, đối tượng", False, "I. PHẠM VI, ĐỐI TƯỢNG\n1. Rà soát danh mục toàn tỉnh."),
    Section("đối tượng", False, "I. ĐỐI TƯỢNG\n1. Các cơ sở khám bệnh."),
    Section("thực trạng", False, "I. THỰC TRẠNG\n1. Nâng cao chất lượng chưa đạt."),
    Section("tình hình", False, "I. TÌNH HÌNH\n1. Triển khai còn chậm."),
    Section("đánh giá", False, "I. ĐÁNH GIÁ\n1. Triển khai còn chậm."),
    Section("kết quả", False, "I. KẾT QUẢ\n1. Triển khai đúng tiến độ."),
    Section("đánh giá chung", False, "I. ĐÁNH GIÁ CHUNG\n1. Triển khai đúng tiến độ."),
    Section("tồn tại, hạn chế", False, "I. TỒN TẠI, HẠN CHẾ\n1. Triển khai còn chậm."),
    Section("nguyên nhân", False, "I. NGUYÊN NHÂN\n1. Triển khai còn chậm."),
    Section("căn cứ", False, "I. CĂN CỨ\n1. Nghị quyết của Hội đồng nhân dân tỉnh."),
    Section("chỉ tiêu", False, "I. CHỈ TIÊU\n1. Tăng tỷ lệ tiêm chủng lên 95%."),
    Section("yêu cầu", True, "I. YÊU CẦU\n1. Bảo đảm tiến độ."),
    Section("nhiệm vụ", True, "I. NHIỆM VỤ\n1. Rà soát danh mục."),
    Section("giải pháp", True, "I. GIẢI PHÁP\n1. Rà soát danh mục."),
    Section("nội dung", True, "I. NỘI DUNG\n1. Rà soát danh mục."),
    Section("tổ chức thực hiện", True, "I. TỔ CHỨC THỰC HIỆN\n1. Rà soát danh mục."),
    Section("phân công", True, "I. PHÂN CÔNG THỰC HIỆN\n1. Rà soát danh mục."),
    Section("trách nhiệm", True, "I. TRÁCH NHIỆM\n1. Rà soát danh mục."),
    Section("nhiệm vụ trọng tâm", True, "I. NHIỆM VỤ TRỌNG TÂM\n1. Rà soát danh mục."),
    Section("biện pháp", True, "I. BIỆN PHÁP\n1. Rà soát danh mục."),
    Section("công tác", True, "I. CÔNG TÁC DỰ PHÒNG\n1. Rà soát danh mục."),
    Section("phương hướng", True, "I. PHƯƠNG HƯỚNG\n1. Rà soát danh mục."),
)

FIELDS = (
    FieldLine("đơn vị chủ trì", "lead", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nĐơn vị chủ trì: Sở Y tế."),
    FieldLine("cơ quan chủ trì", "lead", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nCơ quan chủ trì: Sở Y tế."),
    FieldLine("chủ trì", "lead", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nChủ trì: Sở Y tế."),
    FieldLine("đơn vị thực hiện", "lead", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nĐơn vị thực hiện: Sở Y tế."),
    FieldLine("cơ quan thực hiện", "lead", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nCơ quan thực hiện: Sở Y tế."),
    FieldLine("đơn vị phối hợp", "partner", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nĐơn vị phối hợp: Sở Y tế."),
    FieldLine("cơ quan phối hợp", "partner", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nCơ quan phối hợp: Sở Y tế."),
    FieldLine("phối hợp", "partner", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nPhối hợp: Sở Y tế."),
    FieldLine(
        "thời gian thực hiện", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời gian thực hiện: Tháng 6/2024."
    ),
    FieldLine(
        "thời gian hoàn thành",
        "time",
        "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời gian hoàn thành: Tháng 6/2024.",
    ),
    FieldLine(
        "thời hạn hoàn thành", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời hạn hoàn thành: Tháng 6/2024."
    ),
    FieldLine(
        "thời hạn thực hiện", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời hạn thực hiện: Tháng 6/2024."
    ),
    FieldLine("thời gian", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời gian: Tháng 6/2024."),
    FieldLine("thời hạn", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời hạn: Tháng 6/2024."),
    FieldLine("tiến độ", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nTiến độ: Tháng 6/2024."),
    FieldLine("hoàn thành", "time", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nHoàn thành trước ngày 15/6/2024."),
    FieldLine("sản phẩm", "product", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nSản phẩm: danh mục mới."),
    FieldLine("kết quả", "product", "I. NHIỆM VỤ\n1. Rà soát danh mục.\nKết quả: danh mục mới."),
    FieldLine("đơn vị chủ trì thực hiện", "lead", "I. NHIỆM VỤ\n1. Tổ chức tuyên truyền.\nĐơn vị chủ trì thực hiện: Sở Tư pháp."),
    FieldLine("cơ quan, đơn vị chủ trì", "lead", "I. NHIỆM VỤ\n1. Nâng cấp cầu yếu.\nCơ quan, đơn vị chủ trì: Sở Xây dựng."),
    FieldLine("cơ quan chủ trì thực hiện", "lead", "I. NHIỆM VỤ\n1. Khám sức khỏe học sinh.\nCơ quan chủ trì thực hiện: Sở Y tế."),
    FieldLine("đơn vị đầu mối", "lead", "I. NHIỆM VỤ\n1. Tổng hợp kiến nghị cử tri.\nĐơn vị đầu mối: Văn phòng Ủy ban nhân dân tỉnh."),
    FieldLine("đơn vị chịu trách nhiệm", "lead", "I. NHIỆM VỤ\n1. Kiểm định tàu cá.\nĐơn vị chịu trách nhiệm: Chi cục Thủy sản."),
    FieldLine("cơ quan chịu trách nhiệm", "lead", "I. NHIỆM VỤ\n1. Nạo vét kênh cho vùng hạn.\nCơ quan chịu trách nhiệm: Sở Xây dựng."),
    FieldLine("phân công thực hiện", "lead", "I. NHIỆM VỤ\n1. Rà soát quy hoạch chợ.\nPhân công thực hiện: Sở Công Thương."),
    FieldLine("trách nhiệm thực hiện", "lead", "I. NHIỆM VỤ\n1. Hỗ trợ hộ nghèo sửa nhà.\nTrách nhiệm thực hiện: Sở Xây dựng."),
    FieldLine("cơ quan tham mưu", "lead", "I. NHIỆM VỤ\n1. Xây dựng bảng giá đất.\nCơ quan tham mưu: Sở Tài chính."),
    FieldLine("cơ quan, đơn vị phối hợp", "partner", "I. NHIỆM VỤ\n1. Nâng cấp cầu yếu.\nCơ quan, đơn vị phối hợp: Sở Tài chính."),
    FieldLine("đơn vị phối hợp thực hiện", "partner", "I. NHIỆM VỤ\n1. Tổ chức tuyên truyền.\nĐơn vị phối hợp thực hiện: Sở Tài chính."),
    FieldLine("cơ quan phối hợp thực hiện", "partner", "I. NHIỆM VỤ\n1. Kiểm tra bến bãi.\nCơ quan phối hợp thực hiện: Công an tỉnh."),
    FieldLine("phối hợp thực hiện", "partner", "I. NHIỆM VỤ\n1. Kiểm tra giá thuốc.\nPhối hợp thực hiện: Cục Quản lý thị trường."),
    FieldLine("thời điểm hoàn thành", "time", "I. NHIỆM VỤ\n1. Bàn giao mặt bằng.\nThời điểm hoàn thành: 15/6/2024."),
    FieldLine("thời hạn báo cáo", "time", "I. NHIỆM VỤ\n1. Rà soát hộ nghèo.\nThời hạn báo cáo: trước ngày 15/6/2024."),
    FieldLine("hạn hoàn thành", "time", "I. NHIỆM VỤ\n1. Kiểm kê kho lương thực.\nHạn hoàn thành: Tháng 6/2024."),
    FieldLine("tiến độ thực hiện", "time", "I. NHIỆM VỤ\n1. Gia cố đê tả ngạn.\nTiến độ thực hiện: Tháng 6/2024."),
    FieldLine("thời gian triển khai", "time", "I. NHIỆM VỤ\n1. Mở lớp xóa mù chữ.\nThời gian triển khai: Quý II/2024."),
    FieldLine("thời gian trình", "time", "I. NHIỆM VỤ\n1. Soạn thảo nghị quyết.\nThời gian trình: Tháng 6/2024."),
    FieldLine("lộ trình", "time", "I. NHIỆM VỤ\n1. Thay xe buýt cũ.\nLộ trình: hết tháng 6/2024."),
    FieldLine("sản phẩm đầu ra", "product", "I. NHIỆM VỤ\n1. Khảo sát thị trường lao động.\nSản phẩm đầu ra: báo cáo khảo sát."),
    FieldLine("sản phẩm dự kiến", "product", "I. NHIỆM VỤ\n1. Đo đạc lại ruộng muối.\nSản phẩm dự kiến: bản đồ địa chính."),
    FieldLine("dự kiến sản phẩm", "product", "I. NHIỆM VỤ\n1. Thiết kế cổng làng văn hóa.\nDự kiến sản phẩm: mẫu thiết kế."),
    FieldLine("kết quả cần đạt", "product", "I. NHIỆM VỤ\n1. Nuôi cấy giống sâm.\nKết quả cần đạt: vườn giống gốc."),
    FieldLine("kết quả đầu ra", "product", "I. NHIỆM VỤ\n1. Số hóa hồ sơ hộ tịch.\nKết quả đầu ra: cơ sở dữ liệu."),
    FieldLine("sản phẩm là", "product", "Yêu cầu Sở Y tế khảo sát các nhà thuốc, sản phẩm là báo cáo khảo sát.", bare=True),
    FieldLine("nhiệm vụ", "task", "I. TỔ CHỨC THỰC HIỆN\na) Nhiệm vụ: Rà soát danh mục."),
    FieldLine("nội dung thực hiện", "task", "I. TỔ CHỨC THỰC HIỆN\na) Nội dung thực hiện: Rà soát danh mục."),
    FieldLine("nội dung công việc", "task", "I. TỔ CHỨC THỰC HIỆN\na) Nội dung công việc: Rà soát danh mục."),
    FieldLine("nội dung", "task", "I. TỔ CHỨC THỰC HIỆN\na) Nội dung: Rà soát danh mục."),
)

# The first line of a letter's body: long, a full sentence, or begun with its reason.
_LETTER = r"(?![-+*•])(?:.{120}|.{40,}[:.]$|(?:thực hiện|căn cứ|để|nhằm|theo|ngày|thời gian|trong|qua|vừa qua|tiếp theo) )"
_TITLE = r"(?:kế hoạch|phụ lục|quy chế|đề án|chương trình|quy định|quyết định|chỉ thị|danh mục)\b[^.;]{0,3}$"
FURNITURE = (
    Furniture(
        r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam", Reason.FURNITURE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    ),
    Furniture(r"đảng cộng sản việt nam$", Reason.FURNITURE, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    Furniture(r"độc lập ?- ?tự do ?- ?hạnh phúc", Reason.FURNITURE, "Độc lập - Tự do - Hạnh phúc"),
    Furniture(r"số ?:? ?\d", Reason.FURNITURE, "Số: 12/CĐ-TTg"),
    Furniture(
        r"[\w .]{2,30}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$",
        Reason.FURNITURE,
        "Hà Nội, ngày 16 tháng 5 năm 2024",
    ),
    Furniture(r"(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)),? (?:ngày )?\d", Reason.FURNITURE, "Thứ Hai, 17/6/2024, 08:30"),
    Furniture(r"căn cứ .*[;.]?$", Reason.BACKGROUND, "Căn cứ Luật Khám bệnh, chữa bệnh;"),
    Furniture(r"theo đề nghị của .*[;.]?$", Reason.BACKGROUND, "Theo đề nghị của Giám đốc Sở Y tế."),
    Furniture(r"xét đề nghị của .*[;.]?$", Reason.BACKGROUND, "Xét đề nghị của Giám đốc Sở Y tế."),
    Furniture(
        r"(?:thừa lệnh .{3,80}, )?văn phòng .{3,80}thông báo(?: .{0,200}biết|[./]*$)", Reason.BOILERPLATE,
        "Văn phòng Ủy ban nhân dân tỉnh thông báo để các đơn vị biết, thực hiện.",
    ),
    Furniture(r"nơi nhận ?:", Reason.FURNITURE, "Nơi nhận:", until=_TITLE),
    Furniture(r"kính gửi ?:", Reason.ADDRESS, "Kính gửi:", until=_LETTER),
    Furniture(r".{3,80} điện ?:$", Reason.ADDRESS, "THỦ TƯỚNG CHÍNH PHỦ điện:", until=r"(?![-+*•]).{60}"),
    Furniture(
        r"\(?kèm theo (?:quyết định|kế hoạch|công văn|chỉ thị)",
        Reason.FURNITURE,
        "(Kèm theo Quyết định số 12/QĐ-UBND)",
    ),
    Furniture(r"(?:kt|tm|tl|tuq|q)\. ?[\w ]{2,60}$", Reason.FURNITURE, "TM. ỦY BAN NHÂN DÂN"),
    Furniture(
        r"(?:ảnh|nguồn|tác giả|theo|video|clip|tin|bài|tin, ảnh|đồ họa) ?: ?.{0,80}$",
        Reason.FURNITURE,
        "Ảnh: Nguyễn Văn A",
    ),
    Furniture(r".*\( ?ảnh ?: ?[^)]{1,60}\)\.?$", Reason.FURNITURE, "Quang cảnh hội nghị. (Ảnh: Văn A)"),
    Furniture(
        r".* - ảnh ?: ?[^.;]{1,60}$", Reason.FURNITURE, "Bộ trưởng phát biểu tại hội nghị - Ảnh: Văn A"
    ),
    Furniture(
        r"nghe (?:bài viết|đọc báo)|cỡ chữ|(?:facebook|zalo|twitter|email)(?:\s|$)|trang chủ(?:\s|$|[>/|])|lưu bài|in bài|giọng n|copy link|sao chép liên kết",
        Reason.FURNITURE,
        "Nghe bài viết 0:00 / 5:10 Giọng Nữ miền Bắc",
    ),
    Furniture(r"chia sẻ\s+(?:facebook|zalo|bài|in|qua)", Reason.FURNITURE, "Chia sẻ Facebook Zalo In bài"),
    Furniture(r"(?:tin|bài) (?:liên quan|cùng chuyên mục|khác|mới)$|đọc nhiều$|có thể bạn quan tâm", Reason.FURNITURE, "TIN LIÊN QUAN\nSở Y tế phải báo cáo nhanh", until=r".*[.;:]$|.{170}|(?:[ivx]{1,4}|\d{1,2})\. "),
    Furniture(r"(?:từ khóa|tags?|chủ đề) ?:", Reason.FURNITURE, "Từ khóa: hồ đập, mưa lũ"),
    Furniture(r"(?:bình luận|lượt (?:xem|đọc)|\d+ (?:lượt xem|bình luận))(?: ?\(?[\d.,]+\)?)?(?:\s|$)", Reason.FURNITURE, "Bình luận (3) Gửi bình luận"),
    Furniture(r"©|bản quyền (?:thuộc|của)|ghi rõ nguồn", Reason.FURNITURE, "© Bản quyền thuộc Báo Đồng Khởi"),
    Furniture(r"(?:trang|tr\.) ?\d{1,3}(?: ?/ ?\d{1,3})?$", Reason.FURNITURE, "Trang 3/12"),
    Furniture(r"ký bởi ?:|người ký ?:|thời gian ký ?:|văn bản (?:được )?ký số", Reason.FURNITURE, "Người ký: Cổng Thông tin điện tử"),
    Furniture(
        r"tăng cỡ chữ|giảm cỡ chữ|chia sẻ$|in trang|gửi email|bình luận|lượt xem|đọc thêm|xem thêm|tin liên quan",
        Reason.FURNITURE,
        "Tăng cỡ chữ Giảm cỡ chữ",
    ),
)
